package dev.plumbline.rules.policytest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policytest.Coverage;
import dev.plumbline.engine.policytest.MutationScore;
import dev.plumbline.engine.policytest.Survivor;
import dev.plumbline.engine.policytest.Unseen;
import dev.plumbline.engine.policytest.junit.PolicyTests;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Policies that lean on a definition, one of them with settings. */
class DefinitionsAndSettingsTest {

  private static final Bundle BUNDLE = Sample.bundle("definitions.policy");

  @TestFactory
  Stream<DynamicNode> settings_hold_in_their_scope_and_both_ways_where_that_is_unknown() {
    return PolicyTests.of(BUNDLE);
  }

  @Test
  void the_clauses_of_a_definition_are_covered_once_by_all_policies_together() {
    Coverage coverage = Coverage.of(BUNDLE, BUNDLE.policies());
    assertThat(coverage.unseen().stream().map(Unseen::render)).isEmpty();
    assertThat(coverage.clauses()).isEqualTo(9);
  }

  @Test
  void changes_of_definitions_and_settings_are_noticed() {
    MutationScore score = MutationScore.of(BUNDLE, BUNDLE.policies());
    assertThat(score.survivors().stream().map(Survivor::render)).isEmpty();
    assertThat(score.mutants()).isEqualTo(20);
  }
}

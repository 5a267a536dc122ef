package dev.plumbline.rules.policytest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import dev.plumbline.engine.policytest.Coverage;
import dev.plumbline.engine.policytest.MutationScore;
import dev.plumbline.engine.policytest.Survivor;
import dev.plumbline.engine.policytest.Unseen;
import dev.plumbline.engine.policytest.junit.PolicyTests;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The policy tests that ship: that they pass, see every clause, and notice every change. */
class ShippedPolicyTestsTest {
  private static final Bundle SHIPPED = shipped();

  private static Bundle shipped() {
    BundleReader.Reading reading =
        BundleReader.read(BundleReader.Input.shipped(ShippedFiles.read()));
    return reading
        .bundle()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    String.join("\n", reading.problems().stream().map(Problem::render).toList())));
  }

  @TestFactory
  Stream<DynamicNode> the_shipped_policy_tests() {
    return PolicyTests.of(SHIPPED);
  }

  @Test
  void every_clause_is_seen_yes_no_and_unknown() {
    Coverage coverage = Coverage.of(SHIPPED, SHIPPED.policies());

    assertThat(coverage.clauses()).isGreaterThan(SHIPPED.policies().size());
    assertThat(coverage.unseen().stream().map(Unseen::render)).isEmpty();
  }

  @Test
  void every_change_of_a_policy_is_noticed() {
    MutationScore score = MutationScore.of(SHIPPED, SHIPPED.policies());

    assertThat(score.mutants()).isGreaterThan(5 * SHIPPED.policies().size());
    assertThat(score.survivors()).extracting(Survivor::render).isEmpty();
    assertThat(score.percent()).isEqualTo(100);
    assertThat(score.isWhole()).isTrue();
  }
}

package dev.plumbline.rules.policytest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policytest.Coverage;
import dev.plumbline.engine.policytest.Unseen;
import org.junit.jupiter.api.Test;

/** Which clauses tests saw, those inside lists included. */
class CoverageTest {

  @Test
  void a_clause_that_was_never_unknown_is_told_with_its_place() {
    Coverage coverage = of("weak.policy");

    assertThat(coverage.clauses()).isEqualTo(5);
    assertThat(coverage.seen()).isEqualTo(1);
    assertThat(coverage.unseen().stream().map(Unseen::render))
        .containsExactly(
            "sample.policy:9:11: 'the pipeline deploys to production' was never no",
            "sample.policy:10:55: 'all of …' was never no or unknown",
            "sample.policy:11:7: 'the stage is a security test' was never no or unknown",
            "sample.policy:12:7: 'the stage blocks the release' was never no or unknown");
  }

  @Test
  void tests_that_show_every_state_of_every_clause_cover_all() {
    Coverage coverage = of("strong.policy");

    assertThat(coverage.unseen()).isEmpty();
    assertThat(coverage.isWhole()).isTrue();
    assertThat(coverage.seen()).isEqualTo(3);
  }

  @Test
  void nothing_of_a_policy_without_tests_was_seen() {
    assertThat(of("changes.policy").unseen().stream().map(Unseen::render))
        .allMatch(line -> line.endsWith("was never yes or no or unknown"))
        .contains(
            "sample.policy:29:9: 'the stage blocks the release' was never yes or no or unknown")
        .doesNotHaveDuplicates();
  }

  private static Coverage of(String file) {
    Bundle bundle = Sample.bundle(file);
    return Coverage.of(bundle, bundle.policies());
  }
}

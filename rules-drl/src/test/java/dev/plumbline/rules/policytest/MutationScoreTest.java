package dev.plumbline.rules.policytest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.PolicyTest;
import dev.plumbline.engine.policytest.Explained;
import dev.plumbline.engine.policytest.MutationScore;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which changes of a policy are tried, and which its tests notice. */
class MutationScoreTest {

  @Test
  void every_clause_threshold_quantifier_and_part_is_changed() {
    MutationScore score = of("changes.policy");

    assertThat(rendered(score)).isEqualTo(Sample.text("changes.txt"));
    assertThat(score.percent()).isZero();
  }

  @Test
  void a_change_that_no_test_notices_is_told_with_its_place() {
    MutationScore score = of("weak.policy");

    assertThat(rendered(score)).isEqualTo(Sample.text("weak.txt"));
    assertThat(score.noticed()).isEqualTo(score.mutants() - score.survivors().size());
    assertThat(score.isWhole()).isFalse();
  }

  @Test
  void tests_that_show_every_border_notice_every_change_and_exceptions_count() {
    MutationScore score = of("strong.policy");

    assertThat(rendered(score)).isEmpty();
    assertThat(score.mutants()).isEqualTo(6);
    assertThat(score.percent()).isEqualTo(100);
  }

  @Test
  void a_change_may_be_explained_and_an_explanation_must_be_true() {
    MutationScore score = of("explained.policy");

    assertThat(score.explained())
        .extracting(Explained::render)
        .containsExactly(
            "sample.policy:10:7: no test notices when 'the name of the pipeline is \"release\"' is"
                + " left out, because a sample of an explanation");
    assertThat(score.survivors())
        .noneMatch(survivor -> survivor.render().endsWith("\"release\"' is left out"));
    assertThat(score.idle())
        .extracting(PolicyTest.Unnoticed::reason)
        .containsExactly("this one is noticed");
    assertThat(score.isWhole()).isFalse();
    assertThat(score.noticed())
        .isEqualTo(score.mutants() - score.survivors().size() - score.explained().size());
  }

  private static MutationScore of(String file) {
    Bundle bundle = Sample.bundle(file);
    return MutationScore.of(bundle, bundle.policies());
  }

  private static String rendered(MutationScore score) {
    return score.survivors().stream()
        .map(survivor -> survivor.render() + "\n")
        .collect(Collectors.joining());
  }
}

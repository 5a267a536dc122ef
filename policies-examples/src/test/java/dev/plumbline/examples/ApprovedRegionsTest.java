package dev.plumbline.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plumbline.engine.evaluation.EvaluationResult;
import dev.plumbline.engine.evaluation.Evaluator;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.findings.Status;
import dev.plumbline.engine.policy.Bundle;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What Holdout's register of approved Regions decides. */
class ApprovedRegionsTest {
  private static final Bundle BUNDLE = SampleBundle.read().bundle().orElseThrow();
  private static final Snapshot SNAPSHOT =
      Snapshot.open(Path.of("src/main/resources/dev/plumbline/examples/estate"));

  private static EvaluationResult evaluate(Instant asOf) {
    return Evaluator.of(BUNDLE).evaluate(SNAPSHOT, asOf, 1);
  }

  @Test
  void each_row_is_a_subject_in_the_management_account() {
    Instant asOf = SNAPSHOT.manifest().finished();
    assertThat(evaluate(asOf).findings())
        .filteredOn(finding -> finding.policyId().equals("HOLDOUT.REGION-APPROVALS"))
        .extracting(
            finding -> finding.subject().kind(),
            finding -> finding.subject().id(),
            finding -> finding.subject().account(),
            Finding::status)
        .containsExactlyInAnyOrder(
            tuple("approved region", "eu-central-2", "210000000001", Status.PASS),
            tuple("approved region", "eu-south-2", "210000000001", Status.FAIL));
  }

  @Test
  void accounts_are_held_against_the_column_of_regions() {
    assertThat(evaluate(SNAPSHOT.manifest().finished()).findings())
        .filteredOn(finding -> finding.policyId().equals("HOLDOUT.REGIONS"))
        .extracting(Finding::status)
        .contains(Status.PASS, Status.FAIL, Status.UNKNOWN);
  }

  @Test
  void the_same_inputs_give_the_same_findings() {
    Instant asOf = SNAPSHOT.manifest().finished();
    assertThat(evaluate(asOf).summary().findingsHash())
        .isEqualTo(evaluate(asOf).summary().findingsHash());
  }
}

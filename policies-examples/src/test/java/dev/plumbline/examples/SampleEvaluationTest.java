package dev.plumbline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.catalogue.Practice;
import dev.plumbline.engine.evaluation.EvaluationResult;
import dev.plumbline.engine.evaluation.EvaluationSummary;
import dev.plumbline.engine.evaluation.Evaluator;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.explain.Explanation;
import dev.plumbline.engine.explain.Interpreter;
import dev.plumbline.engine.explain.SubjectFinder;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.findings.Status;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.things.Estate;
import dev.plumbline.engine.things.Thing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What the sample estate shows: the story that the demonstration tells. */
class SampleEvaluationTest {
  private static final Path ESTATE = Path.of("src/main/resources/dev/plumbline/examples/estate");
  private static final Bundle BUNDLE = SampleBundle.read().bundle().orElseThrow();
  private static final EvaluationResult RESULT = evaluate();

  private static EvaluationResult evaluate() {
    Snapshot snapshot = Snapshot.open(ESTATE);
    Instant asOf = snapshot.manifest().finished();
    return Evaluator.of(BUNDLE).evaluate(snapshot, asOf, 1);
  }

  @Test
  void every_practice_has_passes_failures_and_unknowns() {
    for (Practice practice : BUNDLE.catalogue().practices()) {
      assertThat(RESULT.findings())
          .as(practice.title())
          .filteredOn(finding -> finding.practice().equals(practice.choiceId()))
          .extracting(Finding::status)
          .contains(Status.PASS, Status.FAIL, Status.UNKNOWN);
    }
  }

  @Test
  void every_line_of_the_estate_is_understood() {
    assertThat(RESULT.summary().warnings()).noneMatch(warning -> warning.contains(".jsonl"));
  }

  @Test
  void two_failures_are_waived_and_one_exception_is_not_needed_any_more() {
    assertThat(RESULT.findings())
        .filteredOn(finding -> finding.status() == Status.WAIVED)
        .extracting(finding -> finding.waiver().orElseThrow().exceptionId())
        .containsExactlyInAnyOrder("EX-2026-011", "EX-2026-014");
    assertThat(RESULT.summary().warnings())
        .anyMatch(warning -> warning.startsWith("exception EX-2026-009"))
        .anyMatch(warning -> warning.startsWith("exception EX-2026-014"));
  }

  @Test
  void an_expired_exception_lets_the_failure_count() {
    assertThat(of("SEC1.ROOT-KEYS", "872942367234")).isEqualTo(Status.FAIL);
  }

  @Test
  void only_an_attestation_in_force_counts() {
    assertThat(of("SEC1.THREAT-MODEL-REVIEW", "payments")).isEqualTo(Status.PASS);
    assertThat(of("SEC1.THREAT-MODEL-REVIEW", "ledger")).as("one person").isEqualTo(Status.FAIL);
    assertThat(of("SEC1.THREAT-MODEL-REVIEW", "storefront")).as("expired").isEqualTo(Status.FAIL);
    assertThat(of("SEC1.THREAT-MODEL-REVIEW", "identity")).as("changed").isEqualTo(Status.FAIL);
    assertThat(RESULT.findings())
        .filteredOn(finding -> finding.policyId().equals("SEC1.CONTACTS-ANSWER"))
        .extracting(Finding::status)
        .containsExactly(Status.FAIL);
  }

  @Test
  void what_could_not_be_read_is_unknown_with_its_cause() {
    assertThat(reasons("SEC1.ROOT-MFA", "315267047299")).containsOnly(Cause.Reason.DENIED);
    assertThat(reasons("SEC1.ROOT-MFA", "340662611106")).containsOnly(Cause.Reason.DENIED);
    assertThat(of("SEC1.ROOT-UNUSED", "068114277154")).isEqualTo(Status.UNKNOWN);
    assertThat(reasons("SEC1.ROOT-UNUSED", "068114277154")).containsExactly(Cause.Reason.STALE);
    assertThat(reasons("SEC1.SECURITY-CONTACT", "922491316101"))
        .containsExactly(Cause.Reason.THROTTLED);
  }

  private static List<Cause.Reason> reasons(String policy, String subject) {
    return findings(policy, subject)
        .flatMap(finding -> finding.causes().stream())
        .map(Cause::reason)
        .toList();
  }

  private static Status of(String policy, String subject) {
    return findings(policy, subject).findFirst().orElseThrow().status();
  }

  private static Stream<Finding> findings(String policy, String subject) {
    return RESULT.findings().stream()
        .filter(finding -> finding.policyId().equals(policy))
        .filter(finding -> finding.subject().id().equals(subject));
  }

  /**
   * Findings are worked out account by account; a proof is worked out over all accounts at once.
   */
  @Test
  void every_finding_is_what_the_interpreter_says_of_the_whole_estate() {
    Snapshot snapshot = Snapshot.open(ESTATE);
    Instant asOf = snapshot.manifest().finished();
    Estate whole =
        Evaluator.of(BUNDLE)
            .withDerivedThings(Estate.assemble(snapshot, BUNDLE.vocabulary(), asOf), asOf);
    List<Thing> roots =
        whole.roots().values().stream().flatMap(listing -> listing.items().stream()).toList();
    SoftAssertions all = new SoftAssertions();
    int proven = 0;
    for (Finding finding : RESULT.findings()) {
      Policy policy = BUNDLE.policy(finding.policyId()).orElseThrow();
      Optional<Thing> thing =
          SubjectFinder.find(BUNDLE.vocabulary(), policy.subject(), roots, finding.subject());
      if (thing.isPresent()) {
        Explanation proof = new Interpreter(policy, asOf).explain(thing.get());
        all.assertThat(proof.result()).as("%s", finding).isEqualTo(finding.result());
        proven++;
      }
    }
    all.assertAll();
    assertThat(proven).isGreaterThan(RESULT.findings().size() * 9 / 10);
  }

  /** Stores remember findings by their inputs, so a program that judges otherwise has to say so. */
  @Test
  void the_same_inputs_come_to_other_findings_only_under_another_meaning() throws IOException {
    Path golden = Path.of("src/test/resources/dev/plumbline/examples/meaning.txt");
    EvaluationSummary summary = RESULT.summary();
    String now =
        String.join(
            " ",
            Integer.toString(Evaluator.MEANING),
            summary.bundleHash(),
            summary.snapshotHash(),
            summary.findingsHash());
    if ("write".equals(System.getProperty("plumbline.golden"))) {
      Files.writeString(golden, now + "\n");
    }
    String[] before = Files.readString(golden).strip().split(" ");
    assertThat(List.of(before).subList(0, 3))
        .as("inputs have changed: write the file again with -Dplumbline.golden=write")
        .isEqualTo(List.of(now.split(" ")).subList(0, 3));
    assertThat(summary.findingsHash())
        .as("the same inputs come to other findings: raise Evaluator.MEANING")
        .isEqualTo(before[3]);
  }
}

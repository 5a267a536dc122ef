package dev.plumbline.collectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evaluation.Evaluator;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import dev.plumbline.engine.things.Estate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Good files of every format in one snapshot, and what the shipped policies make of it. */
class FileSnapshotTest {
  private static final Path FILES = Path.of("src/test/resources/files");
  private static final Bundle BUNDLE =
      BundleReader.read(BundleReader.Input.shipped(ShippedFiles.read())).bundle().orElseThrow();

  private static final Set<String> KINDS = Set.of("pipeline", "feed");

  @TempDir static Path folder;

  private static Snapshot snapshot;
  private static Estate estate;
  private static List<Finding> findings;

  @BeforeAll
  static void collect() throws InterruptedException {
    snapshot = FileCollection.collect(FILES.resolve("files.yaml"), folder.resolve("snapshot"));
    estate = Estate.assemble(snapshot, BUNDLE.vocabulary(), RecordedCollection.NOW);
    findings = Evaluator.of(BUNDLE).evaluate(snapshot, RecordedCollection.NOW, 2).findings();
  }

  /**
   * With {@code -Dplumbline.golden=write} the lines are written anew, to be read before they are
   * committed.
   */
  @ParameterizedTest
  @CsvSource({
    "418878636648, pipelines",
    "111111111111, security-scans",
    "111111111111, threat-models",
    "111111111111, feed-imports",
    "111111111111, opinions"
  })
  void the_lines_of_a_source_are_the_golden_ones(String account, String source) throws IOException {
    Path written =
        folder.resolve("snapshot/observations").resolve(account).resolve(source + ".jsonl");
    Path golden = FILES.resolve("golden").resolve(source + ".jsonl");
    if (System.getProperty("plumbline.golden", "").equals("write")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, Files.readString(written));
    }
    assertThat(Files.readString(written)).isEqualTo(Files.readString(golden));
  }

  @Test
  void every_source_that_is_named_has_a_row_and_no_other() {
    assertThat(snapshot.coverage())
        .allMatch(row -> row.status() == Coverage.Status.COMPLETE)
        .extracting(row -> row.cell().account() + " " + row.cell().source())
        .containsExactlyInAnyOrder(
            "418878636648 pipelines",
            "111111111111 security scans",
            "111111111111 threat models",
            "111111111111 feed imports",
            "111111111111 opinions");
  }

  @Test
  void a_row_is_as_old_as_the_oldest_file_of_its_source() {
    assertThat(snapshot.coverage())
        .filteredOn(row -> row.cell().source().equals("pipelines"))
        .extracting(row -> row.at().toString())
        .containsExactly("2026-11-23T14:00:00Z");
  }

  @Test
  void every_line_fits_the_shipped_vocabulary() {
    assertThat(estate.warnings()).isEmpty();
    assertThat(estate.accounts()).hasSize(2);
  }

  @Test
  void no_secret_of_any_file_is_in_the_snapshot() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("snapshot"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain("canary");
      }
    }
  }

  @Test
  void the_security_test_policy_tells_good_pipelines_from_bad_and_from_unknown() {
    assertThat(results("SEC1.PIPELINE-SECTEST"))
        .containsAllEntriesOf(
            Map.of(
                "payments/release.yml", "PASS",
                "payments/careless.yml", "FAIL",
                "payments/shared.yml", "UNKNOWN",
                "ledger/.gitlab-ci.yml", "PASS",
                "infra/buildspec.yml", "PASS",
                "infra/buildspec-late.yml", "FAIL"));
  }

  @Test
  void a_workflow_that_is_only_called_is_judged_where_it_is_called() {
    assertThat(results("SEC1.PIPELINE-SECTEST")).doesNotContainKey("payments/deploy.yml");
  }

  @Test
  void what_a_file_does_not_tell_is_the_cause_in_the_finding() {
    assertThat(finding("SEC1.PIPELINE-SECTEST", "payments/shared.yml").causes())
        .extracting(cause -> cause.reason() + " " + cause.detail())
        .singleElement()
        .asString()
        .startsWith(
            "NOT_COLLECTED checkouts/payments/.github/workflows/shared.yml:4: the job is a"
                + " workflow that is not in the checkout");
  }

  @Test
  void the_approval_policy_knows_what_github_keeps_to_itself() {
    assertThat(results("SEC1.PIPELINE-APPROVAL"))
        .containsAllEntriesOf(
            Map.of(
                "payments/release.yml", "UNKNOWN",
                "payments/careless.yml", "FAIL",
                "ledger/.gitlab-ci.yml", "PASS",
                "infra/buildspec.yml", "FAIL"));
    assertThat(finding("SEC1.PIPELINE-APPROVAL", "payments/release.yml").causes())
        .extracting(cause -> cause.detail())
        .singleElement()
        .asString()
        .contains("who has to approve an environment stands in the settings of the repository");
  }

  @Test
  void feeds_are_judged_by_their_import_and_their_overdue_entries() {
    assertThat(results("SEC1.BULLETINS")).containsEntry("AWS security bulletins", "FAIL");
  }

  private static Map<String, String> results(String policy) {
    return findings.stream()
        .filter(finding -> finding.policyId().equals(policy))
        .filter(finding -> KINDS.contains(finding.subject().kind()))
        .collect(Collectors.toMap(f -> f.subject().id(), f -> f.result().name()));
  }

  private static Finding finding(String policy, String subject) {
    return findings.stream()
        .filter(f -> f.policyId().equals(policy) && f.subject().id().equals(subject))
        .findFirst()
        .orElseThrow();
  }
}

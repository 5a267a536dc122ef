package dev.plumbline.collectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.LineGap;
import dev.plumbline.engine.evidence.Observation;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.evidence.SnapshotLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that cannot be read: what is said of each, and that none of them passes for evidence. */
class BrokenFilesTest {
  private static final Path FILES = Path.of("src/test/resources/files").toAbsolutePath();
  private static final int TEN_MEGABYTES = 10 << 20;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{workload: w, file: models/newer.tc.json, stamp: stamp}|threatModels|MALFORMED: models/newer.tc.json /schema: expected a file of Threat Composer, schema 1",
        "{workload: w, file: models/no-id.tc.json, stamp: stamp}|threatModels|MALFORMED: models/no-id.tc.json /threats/0/id: expected a text that is not empty",
        "{workload: w, file: models/empty.tc.json}|threatModels|NOT_COLLECTED: models/empty.tc.json: nothing tells when it was put there; write \"at\" or \"stamp\" beside it",
        "{workload: w, file: models/empty.tc.json, stamp: no-stamp}|threatModels|MALFORMED: no-stamp:1: expected a moment in UTC such as \"2026-03-31T06:00:00Z\"",
        "{file: sarif/broken.sarif, stamp: stamp}|sarif|MALFORMED: sarif/broken.sarif:2: is not JSON",
        "{file: sarif/old.sarif, stamp: stamp}|sarif|MALFORMED: sarif/old.sarif /version: expected SARIF 2.1.0",
        "{file: sarif/missing.sarif, stamp: stamp}|sarif|NOT_COLLECTED: sarif/missing.sarif: there is no such file",
        "{topic: t, file: feeds/doctype.xml, stamp: stamp}|feeds|MALFORMED: feeds/doctype.xml:2: is not XML, or has a document type, which is refused",
        "{topic: t, file: feeds/login.html, stamp: stamp}|feeds|MALFORMED: feeds/login.html: is neither RSS nor Atom",
        "{file: cves/version-4.json, stamp: stamp}|cves|MALFORMED: cves/version-4.json /0/dataType: expected a CVE record of version 5",
        "{tool: prowler, file: opinions/no-uid.json, stamp: stamp}|opinions|MALFORMED: opinions/no-uid.json /0/finding_info/uid: expected a text that is not empty",
        "{tool: prowler, file: models/empty.tc.json, stamp: stamp}|opinions|MALFORMED: models/empty.tc.json : expected a list of findings",
        "{repository: r, account: '418878636648', folder: checkouts/nowhere, stamp: stamp}|pipelines|NOT_COLLECTED: checkouts/nowhere: there is no such folder",
        "{repository: r, account: '418878636648', folder: checkouts/ledger}|pipelines|NOT_COLLECTED: checkouts/ledger: nothing tells when it was put there; write \"at\" or \"stamp\" beside it",
      })
  void a_file_that_cannot_be_used_fails_its_source(String entry, String section, String cause)
      throws Exception {
    Snapshot snapshot = collect("%s: [%s]".formatted(section, entry));

    assertThat(snapshot.coverage())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.status()).isEqualTo(Coverage.Status.FAILED);
              assertThat(row.cause().map(Cause::toString)).contains(cause);
            });
  }

  @Test
  void pipelines_that_cannot_be_read_are_pipelines_of_which_nothing_is_known() throws Exception {
    Snapshot snapshot =
        collect(
            """
            pipelines:
              - {repository: broken, account: "418878636648", folder: checkouts/broken, stamp: stamp}
              - {repository: infra, account: "418878636648", folder: checkouts/infra, stamp: stamp}
            """);

    String workflows = "MALFORMED: checkouts/broken/.github/workflows/";
    assertThat(causes(snapshot))
        .containsAllEntriesOf(
            Map.of(
                "broken/indent.yml", workflows + "indent.yml:6: is not YAML",
                "broken/cycle.yml",
                    workflows + "cycle.yml:4 /jobs/a/needs: needs itself by way of other jobs",
                "broken/itself.yml",
                    workflows + "itself.yml:1 /jobs/again: an anchor holds itself"))
        .hasEntrySatisfying(
            "broken/bomb.yml", cause -> assertThat(cause).endsWith(": has more than 100000 values"))
        .hasEntrySatisfying(
            "broken/.gitlab-ci.yml",
            cause ->
                assertThat(cause)
                    .isEqualTo(
                        "NOT_COLLECTED: checkouts/broken/.gitlab-ci.yml:1: an included file is not"
                            + " in the checkout"));
    assertThat(causes(snapshot)).doesNotContainKey("infra/buildspec.yml");
    assertThat(snapshot.coverage())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.status()).isEqualTo(Coverage.Status.PARTIAL);
              assertThat(row.cause().map(Cause::detail).orElseThrow()).endsWith("(and 3 more)");
            });
  }

  @Test
  void a_large_pipeline_file_is_told_and_not_read() throws Exception {
    Path workflows = Files.createDirectories(folder.resolve("checkout/.github/workflows"));
    Files.writeString(workflows.resolve("large.yml"), "# ".repeat(TEN_MEGABYTES / 2));
    Snapshot snapshot =
        collect(
            "pipelines: [{repository: r, account: '418878636648', folder: '%s', stamp: stamp}]"
                .formatted(folder.resolve("checkout")));

    assertThat(causes(snapshot).get("r/large.yml"))
        .endsWith("large.yml: is larger than 1024 KiB, the most that is read");
  }

  @Test
  void a_link_that_leads_out_of_a_checkout_leads_nowhere() throws Exception {
    Path workflows = Files.createDirectories(folder.resolve("checkout/.github/workflows"));
    Files.createSymbolicLink(
        workflows.resolve("out.yml"),
        FILES.resolve("checkouts/payments/.github/workflows/release.yml"));
    Snapshot snapshot =
        collect(
            "pipelines: [{repository: r, account: '418878636648', folder: '%s', stamp: stamp}]"
                .formatted(folder.resolve("checkout")));

    assertThat(causes(snapshot).get("r/out.yml")).endsWith("out.yml: leads out of its folder");
  }

  @Test
  void a_job_that_is_named_as_production_and_is_nowhere_is_told() throws Exception {
    Snapshot snapshot =
        collect(
            "pipelines: [{repository: infra, account: '418878636648', folder: checkouts/infra,"
                + " production: [publish], stamp: stamp}]");

    assertThat(snapshot.coverage().get(0).cause().map(Cause::toString))
        .contains(
            "MALFORMED: checkouts/infra: no pipeline has a job \"publish\", named as production");
  }

  @Test
  void a_list_of_decisions_that_cannot_be_read_leaves_the_number_unknown() throws Exception {
    Snapshot snapshot =
        collect(
            "feeds: [{topic: t, file: feeds/bulletins.xml, dispositions: feeds/undecided.yaml}]");

    assertThat(lines(snapshot, FileCollection.MANAGEMENT, "feed imports"))
        .filteredOn(line -> line.thing().equals("feed"))
        .singleElement()
        .satisfies(line -> assertThat(line.data().has("overdue")).isFalse());
    assertThat(snapshot.coverage().get(0).cause().map(Cause::toString))
        .contains("MALFORMED: feeds/undecided.yaml:1 /0: expected \"entry\" and \"decision\"");
  }

  @Test
  void nothing_that_a_broken_file_says_is_quoted() throws Exception {
    collect(Files.readString(FILES.resolve("broken.yaml")));

    try (Stream<Path> files = Files.walk(folder.resolve("snapshot"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain("canary");
      }
    }
  }

  private Snapshot collect(String configuration) throws IOException, InterruptedException {
    Path written = Files.writeString(folder.resolve("written.yaml"), configuration);
    return FileCollection.collect(
        FileSourceCollectors.of(FileSources.read(written), FILES, RecordedCollection.clock()),
        folder.resolve("snapshot"));
  }

  private static Map<String, String> causes(Snapshot snapshot) {
    return lines(snapshot, FileCollection.WORKLOAD, "pipelines").stream()
        .filter(line -> cause(line).isPresent())
        .collect(Collectors.toMap(Observation::id, line -> cause(line).orElseThrow().toString()));
  }

  private static Optional<Cause> cause(Observation line) {
    return line.gap() instanceof LineGap.Because because
        ? Optional.of(because.cause())
        : Optional.empty();
  }

  private static List<Observation> lines(Snapshot snapshot, String account, String source) {
    return snapshot.lines(account, source).stream()
        .map(line -> ((SnapshotLine.Readable) line).observation())
        .toList();
  }
}

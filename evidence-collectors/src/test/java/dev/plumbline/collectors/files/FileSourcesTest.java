package dev.plumbline.collectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.collectors.files.workflows.PipelineFolder;
import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evidence.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The configuration of files: what it may say, and what it says to a mistake. */
class FileSourcesTest {
  @TempDir Path folder;

  private FileSources read(String text) throws IOException {
    return FileSources.read(Files.writeString(folder.resolve("files.yaml"), text));
  }

  @Test
  void a_checkout_has_all_that_is_said_of_it() throws IOException {
    PipelineFolder checkout =
        read("""
            pipelines:
              - repository: payments
                account: "210000000001"
                folder: checkouts/payments
                production: [deploy-prod]
                at: "2026-11-23T15:00:00Z"
            """)
            .pipelines()
            .get(0);

    assertThat(checkout.repository()).isEqualTo("payments");
    assertThat(checkout.production()).containsExactly("deploy-prod");
    assertThat(checkout.time().at()).contains(Instant.parse("2026-11-23T15:00:00Z"));
    assertThat(checkout.buildspecs()).isEmpty();
  }

  @Test
  void a_list_of_vulnerabilities_is_the_one_policies_ask_for_and_due_in_a_week()
      throws IOException {
    FileSources sources = read("cves: [{file: cves, dueDays: 3}, {topic: other, file: more}]");

    assertThat(sources.cves().get(0).topic()).isEqualTo("CVE list");
    assertThat(sources.cves().get(0).dispositions().due()).isEqualTo(Period.ofDays(3));
    assertThat(sources.cves().get(1).dispositions().due()).isEqualTo(Period.ofDays(7));
  }

  @Test
  void what_is_not_named_has_no_cell() throws IOException {
    FileSourceCollectors none =
        FileSourceCollectors.of(read("{}"), folder, RecordedCollection.clock());

    assertThat(none.accounts()).isEmpty();
    assertThat(none.collectors())
        .noneMatch(
            collector ->
                collector.reads(
                    new Cell(
                        FileCollection.WORKLOAD, Cell.GLOBAL, collector.sources().get(0).name())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "pipelnes: []|:1 /pipelnes: there is no \"pipelnes\" here; did you mean \"pipelines\"?",
        "wholly: []|:1 /wholly: there is no \"wholly\" here; expected one of pipelines, sarif, threatModels, feeds, cves, opinions",
        "sarif: x|:1 /sarif: expected a list",
        "sarif: [x]|:1 /sarif/0: expected file, pipeline, artifact, at, stamp",
        "sarif: [{pipeline: x}]|:1 /sarif/0: expected \"file\"",
        "sarif: [{file: [a]}]|:1 /sarif/0/file: expected a text",
        "sarif: [{file: a, fiel: b}]|:1 /sarif/0/fiel: there is no \"fiel\" here; did you mean \"file\"?",
        "sarif: [{file: a}, {file: a}]|:1 /sarif/1: stands here twice; each needs a name of its own",
        "sarif: [{file: a, at: x, stamp: y}]|:1 /sarif/0/stamp: there is \"at\" too; write one of them",
        "sarif: [{file: a, at: yesterday}]|:1 /sarif/0/at: expected a moment in UTC such as \"2026-03-31T06:00:00Z\"",
        "feeds: [{topic: t, file: f, dueDays: soon}]|:1 /feeds/0/dueDays: expected a number of days",
        "pipelines: [{repository: r, account: '21', folder: f}]|:1 /pipelines/0/account: expected twelve digits in quotes",
        "pipelines: [{repository: r, account: '210000000001', folder: f, production: x}]|:1 /pipelines/0/production: expected a list of texts",
        "pipelines: [|:1: is not YAML",
        "a: 1\\na: 2|:2 /a: stands twice",
        "a: 1\\n---\\nb: 2|:3: expected one document, found more",
      })
  void a_mistake_is_told_with_its_place(String text, String message) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
        .isInstanceOf(FileSourcesException.class)
        .hasMessage(folder.resolve("files.yaml") + message);
  }

  @Test
  void a_missing_file_is_told() {
    Path missing = folder.resolve("none.yaml");

    assertThatThrownBy(() -> FileSources.read(missing))
        .isInstanceOf(FileSourcesException.class)
        .hasMessage(missing + ": there is no such file");
  }
}

package dev.plumbline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands, over a bundle with a register. */
final class RegisterCommandsTest {
  private static final String POLICY = "HOLDOUT.REGION-APPROVALS";

  @TempDir Path folder;
  private Path bundle;
  private Path register;

  @BeforeEach
  void unpack() {
    bundle = Sample.unpack("bundle", folder);
    register = bundle.resolve("registers/approved-regions.csv");
  }

  private void spoil() throws IOException {
    Files.writeString(
        register,
        Files.readString(register).replace("2026-03-12", "03/12/2026").replace("yes", "si"));
  }

  @Test
  void a_finding_about_a_row_is_proven_from_what_the_store_keeps() throws IOException {
    Path store = folder.resolve("plumbline.db");
    CommandRun evaluated =
        CommandRun.of(
            "evaluate",
            "--snapshot",
            Sample.unpack("estate", folder),
            "--bundle",
            bundle,
            "--store",
            store,
            "--as-of",
            CommandRun.AS_OF);
    assertThat(evaluated.code()).as(evaluated.err()).isZero();
    Files.delete(register);

    CommandRun explained = CommandRun.of("policy", "explain", failure(store), "--store", store);
    assertThat(explained.code()).as(explained.err()).isZero();
    assertThat(explained.out())
        .containsSubsequence(
            "x FAIL  " + POLICY + "  approved region \"eu-south-2\"",
            "read from register registers/approved-regions.csv, register"
                + " registers/approved-regions.csv row 3, 0 minutes old",
            "it would pass if the decision of the approved region were not older than maximum age");
  }

  private static String failure(Path store) throws IOException {
    CommandRun findings =
        CommandRun.of(
            "findings",
            "--store",
            store,
            "--policy",
            POLICY,
            "--status",
            "fail",
            "--output",
            "json");
    return new ObjectMapper()
        .readTree(findings.out().lines().findFirst().orElseThrow())
        .get("id")
        .asText();
  }

  @Test
  void nothing_is_evaluated_while_a_cell_is_bad_and_every_bad_cell_is_told() throws IOException {
    spoil();
    CommandRun evaluated =
        CommandRun.of(
            "evaluate", "--snapshot", Sample.unpack("estate", folder), "--bundle", bundle);
    assertThat(evaluated.code()).isEqualTo(Exit.BAD_INPUT);
    assertThat(evaluated.err())
        .contains("row 2, column \"decision\": '03/12/2026' is not a date")
        .contains("row 2, column \"announced\": 'si' is neither yes nor no")
        .contains("row 3, column \"announced\": 'si' is neither yes nor no");

    CommandRun tested = CommandRun.of("policy", "test", bundle);
    assertThat(tested.code()).isEqualTo(Exit.BAD_INPUT);
    CommandRun checked = CommandRun.of("policy", "check", bundle);
    assertThat(checked.code()).isEqualTo(Exit.BAD_INPUT);
    assertThat(checked.out() + checked.err()).contains("T111");
  }

  @Test
  void files_are_formatted_whatever_is_wrong_with_a_register() throws IOException {
    spoil();
    CommandRun formatted = CommandRun.of("policy", "fmt", "--check", bundle);
    assertThat(formatted.code()).as(formatted.out() + formatted.err()).isZero();
  }

  @Test
  void another_register_changes_findings() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Path renewed = Sample.unpack("bundle", other);
    Files.writeString(
        renewed.resolve("registers/approved-regions.csv"),
        """
        region,decision,decided by,announced
        eu-central-2,2026-03-12,board,yes
        eu-south-2,2026-06-18,board,yes
        af-south-1,2026-06-18,board,yes
        """);
    CommandRun diff =
        CommandRun.of(
            "policy",
            "diff",
            bundle,
            renewed,
            "--snapshot",
            Sample.unpack("estate", folder),
            "--as-of",
            CommandRun.AS_OF);
    assertThat(diff.code()).as(diff.err()).isZero();
    assertThat(diff.out()).contains(POLICY).contains("HOLDOUT.REGIONS").contains("eu-south-2");
  }

  @Test
  void policies_about_a_register_are_shown() {
    assertThat(
            CommandRun.of("policy", "show", "HOLDOUT.REGIONS", "--bundle", bundle, "--as", "drl")
                .out())
        .contains("clauses.column( \"approved region\", \"region\" )");
    assertThat(
            CommandRun.of("policy", "show", "HOLDOUT.REGIONS", "--bundle", bundle, "--as", "json")
                .out())
        .contains("the regions of approved regions");
  }

  @Test
  void the_reference_says_what_rows_can_be_asked() throws IOException {
    Path page = folder.resolve("reference.html");
    CommandRun doc = CommandRun.of("policy", "doc", bundle, "--to", page);
    assertThat(doc.code()).as(doc.err()).isZero();
    assertThat(Files.readString(page))
        .contains("the decision of the approved region")
        .contains("register registers/approved-regions.csv");
  }
}

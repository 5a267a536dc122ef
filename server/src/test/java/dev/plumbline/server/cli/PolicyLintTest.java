package dev.plumbline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code policy lint}, and problems as SARIF. With {@code -Dplumbline.golden=write} the log is
 * written anew, to be read before it is committed.
 */
final class PolicyLintTest {
  private static final Path FILES = Path.of("src/test/resources/sarif");
  private static final Path ALWAYS = FILES.resolve("always.policy");

  @TempDir Path folder;

  private record Outcome(int code, String out) {}

  private static Outcome run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Clock clock = Clock.fixed(Instant.parse("2026-11-23T18:00:00Z"), ZoneOffset.UTC);
    int code =
        Main.run(
            new Console(new PrintWriter(out), new PrintWriter(err), false, clock, new Shutdown()),
            Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    assertThat(err.toString()).isEmpty();
    return new Outcome(code, out.toString());
  }

  @Test
  void warnings_change_the_exit_code_only_where_that_is_asked_for() {
    Outcome told = run("policy", "lint", ALWAYS);

    assertThat(told.code()).isZero();
    assertThat(told.out())
        .contains("warning L101", "warning L102", "warning L108")
        .endsWith("1 policies were looked at, with 3 warnings" + System.lineSeparator());
    assertThat(run("policy", "lint", ALWAYS, "--fail-on", "warning").code()).isEqualTo(1);
  }

  @Test
  void errors_are_told_as_check_tells_them() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.policy"), "policy X \"x\"\nend\n");

    Outcome told = run("policy", "lint", bad);

    assertThat(told.code()).isEqualTo(2);
    assertThat(told.out()).contains("error P105");
    assertThat(run("policy", "lint", bad, "--output", "json").out()).contains("\"errors\" : 1");
  }

  @Test
  void policies_that_ship_are_not_told_about() throws IOException {
    Files.writeString(folder.resolve("bundle.yaml"), "includes: sec1\n");

    assertThat(run("policy", "lint", folder, "--fail-on", "warning").code()).isZero();
  }

  @Test
  void the_log_is_sarif_and_as_it_was() throws IOException {
    String log = run("policy", "lint", ALWAYS, "--output", "sarif").out();
    Path golden = FILES.resolve("always.sarif.json");
    if (System.getProperty("plumbline.golden", "").equals("write")) {
      Files.writeString(golden, log);
    }

    assertThat(errors(log)).isEmpty();
    assertThat(log).isEqualToNormalizingNewlines(Files.readString(golden));
  }

  @Test
  void errors_of_check_are_sarif_too_and_a_file_name_with_a_blank_is_a_uri() throws IOException {
    Path bad = Files.writeString(folder.resolve("a b.policy"), "policy X \"x\"\nend\n");

    Outcome told = run("policy", "check", bad, "--output", "sarif");

    assertThat(told.code()).isEqualTo(2);
    assertThat(errors(told.out())).isEmpty();
    assertThat(told.out()).contains("\"level\" : \"error\"", "a%20b.policy");
  }

  @Test
  void a_file_without_problems_has_an_empty_log() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.policy"), "");

    String log = run("policy", "check", empty, "--output", "sarif").out();

    assertThat(errors(log)).isEmpty();
    assertThat(log).contains("\"results\" : [ ]");
  }

  @Test
  void evidence_shows_exceptions_for_what_does_not_exist() throws IOException {
    Path estate = Path.of("../policies-examples/src/main/resources/dev/plumbline/examples/estate");
    Files.copy(ALWAYS, folder.resolve("always.policy"));
    Files.writeString(
        folder.resolve("exceptions.policy"),
        """
        exception EX-1 to %s
          for account "999999999999"
          reason "It is gone."
          approved by "ciso@example.com" on 2026-11-02
          expires 2026-12-31
        end
        """
            .formatted(Files.readString(ALWAYS).split("\\s+", 3)[1]));

    assertThat(run("policy", "lint", folder).out()).doesNotContain("L115");
    assertThat(run("policy", "lint", folder, "--snapshot", estate).out())
        .contains("warning L115: exception EX-1 is for account \"999999999999\"");
    assertThat(
            run("policy", "lint", folder, "--snapshot", estate, "--as-of", "2027-01-01T00:00:00Z")
                .out())
        .doesNotContain("L115");
  }

  @Test
  void a_code_is_explained_from_the_program_itself() {
    Outcome page = run("policy", "explain-code", "l108");

    assertThat(page.code()).isZero();
    assertThat(page.out())
        .startsWith("# L108: nothing can ever fail the policy")
        .contains("## Example", "warning L108", "## What to do");
    assertThat(run("policy", "explain-code").out())
        .contains("P201  the vocabulary has no sentence like this", "V107  ", "L101  ");
    assertThat(run("policy", "explain-code", "P201", "--output", "json").out())
        .contains("\"code\" : \"P201\"");
  }

  @Test
  void both_readings_of_an_ambiguous_sentence_are_told() throws IOException {
    Files.writeString(
        folder.resolve("shops.vocab"),
        """
        thing shop "shop"
          text manager "the manager of the shop"
          text keeper  "the manager of the shop"
        """);
    Files.writeString(
        folder.resolve("own.policy"),
        """
        policy X "x"
          practice     "Secure AWS account"
          severity     low
          rationale    "x"
          improvement  "Root user"
          applies to each shop
          must the manager of the shop is "Ana"
        end
        """);

    assertThat(run("policy", "check", folder).out())
        .contains(
            "error P203: this can be read in two ways",
            "= it can mean 'manager of shop' or 'keeper of shop'");
    assertThat(run("policy", "check", folder, "--output", "json").out())
        .contains("\"help\" : \"it can mean 'manager of shop' or 'keeper of shop'");
  }

  private static List<Error> errors(String log) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(FILES.resolve("parts.schema.json")), InputFormat.JSON)
        .validate(log, InputFormat.JSON);
  }
}

package dev.plumbline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.server.Http;
import dev.plumbline.server.store.Run;
import dev.plumbline.server.store.Store;
import dev.plumbline.server.web.WebServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands over the sample organization, with the real engine. */
final class CommandsTest {
  private static final String AS_OF = "2026-11-23T18:00:00Z";
  private static final List<String> PRACTICES =
      List.of(
          "Separate workloads using accounts",
          "Secure AWS account",
          "Identify and validate control objectives",
          "Keep up to date with security threats",
          "Keep up to date with security recommendations",
          "Automate testing and validation of security controls in pipelines",
          "Identify and prioritize risks using a threat model",
          "Evaluate and implement new security services and features regularly");

  @TempDir static Path shared;
  @TempDir Path folder;
  private static Path estate;
  private static Path bundle;

  private record Outcome(int code, String out, String err) {}

  @BeforeAll
  static void unpack() {
    estate = Sample.unpack("estate", shared);
    bundle = Sample.unpack("bundle", shared);
  }

  private static Outcome run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Clock clock = Clock.fixed(Instant.parse(AS_OF), ZoneOffset.UTC);
    int code =
        Main.run(
            new Console(new PrintWriter(out), new PrintWriter(err), false, clock, new Shutdown()),
            Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    return new Outcome(code, out.toString(), err.toString());
  }

  private static JsonNode json(Outcome outcome) throws IOException {
    return new ObjectMapper().readTree(outcome.out());
  }

  /** One message, no trace of the program's insides. */
  private static void refuses(Outcome outcome, int code, String... words) {
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(code);
    assertThat(outcome.err())
        .contains(words)
        .doesNotContain("Exception", "\tat ", "dev.plumbline.");
  }

  @Test
  void the_demo_answers_the_question_practice_by_practice() {
    Outcome outcome = run("demo", "--no-serve");

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .startsWith("SEC 1: How do you securely operate your workload?")
        .contains("run r-000001")
        .containsSubsequence(PRACTICES)
        .contains("x FAIL            in all");
  }

  @Test
  void an_evaluation_is_kept_served_and_proven() throws IOException {
    Path file = folder.resolve("plumbline.db");
    Outcome outcome =
        run(
            "evaluate",
            "--snapshot",
            estate,
            "--bundle",
            bundle,
            "--store",
            file,
            "--as-of",
            AS_OF);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("plumbline serve --store " + file);

    try (Store store = Store.openExisting(file)) {
      Run run = store.latestRun().orElseThrow();
      assertThat(run.findingsCount()).isPositive();
      try (WebServer server = WebServer.start(Serving.backend(store), "127.0.0.1", 0)) {
        String api = "http://127.0.0.1:" + server.port() + "/api/v1/findings";
        JsonNode failing =
            Http.json(Http.get(api + "?status=FAIL&policy=SEC1.PIPELINE-SECTEST&limit=1"));
        String id = failing.get("items").get(0).get("id").asText();
        JsonNode proof = Http.json(Http.get(api + "/" + id + "/explanation"));
        assertThat(proof.get("result").asText()).isEqualTo("FAIL");
        assertThat(proof.get("must").get("truth").asText()).isEqualTo("NO");
        assertThat(proof.toString()).contains("codepipeline:");
      }
    }
  }

  @Test
  void the_same_evaluation_twice_is_two_runs_with_one_set_of_findings() throws IOException {
    Path file = folder.resolve("plumbline.db");
    Object[] evaluate = {
      "evaluate",
      "--snapshot",
      estate,
      "--bundle",
      bundle,
      "--store",
      file,
      "--as-of",
      AS_OF,
      "--output",
      "json"
    };
    JsonNode first = json(run(evaluate));
    JsonNode second = json(run(evaluate));

    assertThat(second.get("run").asText()).isEqualTo("r-000002");
    assertThat(second.get("findingsHash")).isEqualTo(first.get("findingsHash"));
    assertThat(second.get("practices")).hasSize(8);
    try (Store store = Store.openExisting(file)) {
      Run run = store.latestRun().orElseThrow();
      assertThat(store.history(run, firstFailing(file))).hasSize(1);
    }
  }

  private static String firstFailing(Path file) throws IOException {
    Outcome findings = run("findings", "--store", file, "--status", "fail", "--output", "json");
    return new ObjectMapper()
        .readTree(findings.out().lines().findFirst().orElseThrow())
        .get("id")
        .asText();
  }

  @Test
  void fail_on_tells_failures_from_what_is_not_known() {
    Object[] evaluate = {"evaluate", "--snapshot", estate, "--bundle", bundle, "--as-of", AS_OF};

    assertThat(run(with(evaluate, "--fail-on", "critical")).code()).isEqualTo(1);
    Outcome stale =
        run(
            "evaluate",
            "--snapshot",
            estate,
            "--as-of",
            "2031-01-01T00:00:00Z",
            "--fail-on",
            "critical");
    assertThat(stale.code()).as("evidence years old proves nothing").isEqualTo(3);
  }

  private static Object[] with(Object[] some, Object... more) {
    return Stream.concat(Stream.of(some), Stream.of(more)).toArray();
  }

  @Test
  void a_snapshot_with_a_broken_line_is_refused_with_its_place() throws IOException {
    Path broken = Sample.unpack("estate", folder);
    Path file;
    try (Stream<Path> files = Files.walk(broken)) {
      file = files.filter(f -> f.endsWith("account-summary.jsonl")).sorted().findFirst().get();
    }
    Files.writeString(file, "{\"thing\":\"root user\",,}\n");
    Path store = folder.resolve("plumbline.db");

    refuses(
        run("evaluate", "--snapshot", broken, "--store", store, "--as-of", AS_OF),
        2,
        "account-summary.jsonl:1");
    try (Store kept = Store.open(store)) {
      assertThat(kept.latestRun()).isEmpty();
    }
  }

  @Test
  void a_bundle_with_errors_is_refused_with_each_of_them() throws IOException {
    Files.writeString(folder.resolve("bad.policy"), "policy X \"x\"\n  severity hihg\nend\n");
    Path store = folder.resolve("plumbline.db");

    refuses(
        run("evaluate", "--snapshot", estate, "--bundle", folder, "--store", store),
        2,
        "the bundle has errors, so nothing was evaluated",
        "bad.policy:");
    assertThat(store).doesNotExist();
  }

  @Test
  void a_folder_that_is_not_there_is_told() {
    refuses(
        run("evaluate", "--snapshot", folder.resolve("none")), 2, "none: there is no such folder");
    refuses(
        run("evaluate", "--snapshot", estate, "--bundle", folder.resolve("nil")),
        2,
        "nil: there is no such file or folder");
    refuses(run("serve", "--store", folder.resolve("x.db")), 2, "there is no store here");
  }

  @Test
  void a_store_of_a_newer_version_is_left_alone() throws Exception {
    Path file = folder.resolve("newer.db");
    Store.open(file).close();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute("pragma user_version = 9");
    }
    byte[] before = Files.readAllBytes(file);

    refuses(
        run("evaluate", "--snapshot", estate, "--store", file), 2, "written by a newer Plumbline");
    refuses(run("serve", "--store", file), 2, "written by a newer Plumbline");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void a_port_in_use_is_told() throws IOException {
    Path file = folder.resolve("plumbline.db");
    Store.open(file).close();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      refuses(
          run("serve", "--store", file, "--port", taken.getLocalPort()),
          2,
          "the port is in use by another program");
    }
    refuses(
        run("serve", "--store", file, "--port", "0", "--address", "0.0.0.0"),
        2,
        "will not listen on 0.0.0.0");
  }

  @Test
  void findings_are_listed_and_wrong_filters_told() {
    Path file = folder.resolve("plumbline.db");
    run("evaluate", "--snapshot", estate, "--bundle", bundle, "--store", file, "--as-of", AS_OF);

    Outcome critical =
        run("findings", "--store", file, "--status", "fail", "--severity", "critical");
    assertThat(critical.code()).isZero();
    assertThat(critical.out()).contains("SEC1.ROOT-KEYS").contains("findings, run r-000001");
    refuses(
        run("findings", "--store", file, "--status", "fial"),
        2,
        "there is no status \"fial\"; did you mean \"FAIL\"?");
  }

  @Test
  void policies_are_checked_tested_and_shown() throws IOException {
    assertThat(run("policy", "check", bundle).code()).isZero();
    Outcome tests = run("policy", "test", bundle);
    assertThat(tests.code()).as(tests.out() + tests.err()).isZero();
    assertThat(tests.out()).contains(" passed, 0 failed");
    assertThat(run("policy", "show", "SEC1.ROOT-MFA").out()).startsWith("policy SEC1.ROOT-MFA");
    assertThat(run("policy", "show", "SEC1.ROOT-MFA", "--as", "drl").out())
        .contains("rule \"SEC1.ROOT-MFA\"")
        .contains("$account : Account(");
    assertThat(
            json(run("policy", "show", "SEC1.ROOT-MFA", "--as", "json")).get("practice").asText())
        .isEqualTo("sec_securely_operate_aws_account");
    refuses(run("policy", "show", "SEC1.NONE"), 2, "there is no policy \"SEC1.NONE\"");
    Path bad = Files.writeString(folder.resolve("bad.policy"), "policy X \"x\"\nend\n");
    assertThat(run("policy", "check", bad).code()).isEqualTo(2);
    assertThat(json(run("policy", "check", bad, "--output", "json")).get("errors").asInt())
        .isPositive();
  }

  @Test
  void policy_files_are_put_into_form() throws IOException {
    String ugly =
        "# kept\nPOLICY X \"x\"\n  must THE ACCOUNT is Active   # here\n  Severity LOW\nEND\n";
    Path file = Files.writeString(folder.resolve("ugly.policy"), ugly);
    Path bad = Files.writeString(folder.resolve("bad.policy"), "policy Y \"y\"\n");

    Outcome check = run("policy", "fmt", file, "--check");
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out()).contains("would change " + file);
    assertThat(file).hasContent(ugly);

    Outcome both = run("policy", "fmt", folder, "--output", "json");
    assertThat(both.code()).isEqualTo(2);
    assertThat(json(both).get("changed").get(0).asText()).isEqualTo(file.toString());
    assertThat(json(both).get("problems").get(0).get("code").asText()).isEqualTo("P102");
    assertThat(bad).hasContent("policy Y \"y\"\n");
    assertThat(Files.readString(file))
        .isEqualTo(
            "# kept\npolicy X \"x\"\n  severity     low\n  must the account is active  # here\nend\n");
    assertThat(run("policy", "fmt", file, "--check").code()).isZero();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactlyInAnyOrder(file, bad);
    }
    assertThat(run("policy", "fmt", bundle, "--check").code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "demo",
        "evaluate",
        "serve",
        "findings",
        "policy",
        "policy check",
        "policy lint",
        "policy doc",
        "policy test",
        "policy fmt",
        "policy show"
      })
  void every_command_explains_itself_with_an_example(String command) {
    Outcome outcome = run((Object[]) (command + " --help").strip().split(" "));

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("Example").contains("--output");
  }

  @Test
  void a_wrong_command_line_is_told_on_one_screen() {
    refuses(run("evalaute"), 2, "evaluate");
    refuses(run("evaluate"), 2, "--snapshot");
    refuses(run(), 2, "Name a command");
    assertThat(run("--version").out()).startsWith("plumbline ");
  }
}

package dev.plumbline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the folder of the sample organization to a signed bundle in force, through the commands. */
final class PolicyBundleCommandTest {
  @TempDir static Path shared;
  @TempDir Path folder;

  private static Path policies;
  private static Path key;
  private static Path trusted;
  private static Path first;

  @BeforeAll
  static void make_the_first_revision() {
    policies = Sample.unpack("bundle", shared);
    key = shared.resolve("release.pem");
    trusted = shared.resolve("release.pem.pub");
    first = shared.resolve("first.zip");
    succeeds("policy", "bundle", "key", key);
    succeeds(make(policies, first));
  }

  private static Object[] make(Path from, Path to, Object... more) {
    Object[] arguments = {
      "policy", "bundle", "make", from, "--key", key, "--to", to, "--author=ana", "--approver=li"
    };
    return with(arguments, more);
  }

  private static Object[] with(Object[] arguments, Object... more) {
    return Stream.of(arguments, more).flatMap(Arrays::stream).toArray();
  }

  private static CommandRun succeeds(Object... arguments) {
    CommandRun run = CommandRun.of(arguments);
    assertThat(run.code()).as(run.out() + run.err()).isZero();
    return run;
  }

  /** One message, no trace of the program's insides. */
  private static void refuses(String words, Object... arguments) {
    CommandRun run = CommandRun.of(arguments);
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(2);
    assertThat(run.err()).contains(words).doesNotContain("Exception", "dev.plumbline.", "\tat ");
  }

  /** The folder of the sample organization, with a text in one file replaced by another. */
  private Path changed(String file, String from, String to) throws IOException {
    Path copy = Sample.unpack("bundle", Files.createDirectories(folder.resolve("changed")));
    String text = Files.readString(copy.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(copy.resolve(file), text.replace(from, to));
    return copy;
  }

  @Test
  void a_bundle_tells_what_it_is() {
    CommandRun text = succeeds("policy", "bundle", "verify", first, "--trust", trusted);
    assertThat(text.out())
        .contains("first.zip: revision 1, signed with a trusted key")
        .contains("author       ana", "approver     li", "made         2026-11-23T18:00:00Z")
        .contains("6 of its own");

    JsonNode json =
        succeeds("policy", "bundle", "verify", first, "--trust", trusted, "--output=json").json();
    assertThat(json.get("revision").asInt()).isEqualTo(1);
    assertThat(json.get("asMade").asBoolean()).isTrue();
    assertThat(json.get("files").asInt()).isGreaterThan(10);
    assertThat(json.get("sha256").asText()).hasSize(64);
  }

  @Test
  void the_same_folder_and_time_are_the_same_bytes() {
    Path again = folder.resolve("again.zip");
    JsonNode made = succeeds(make(policies, again, "--output=json")).json();
    assertThat(again).hasSameBinaryContentAs(first);
    assertThat(made.get("revision").asInt()).isEqualTo(1);
    Path later = folder.resolve("later.zip");
    succeeds(make(policies, later, "--time", "2026-11-24T06:00:00Z"));
    assertThat(later).hasSize(again.toFile().length());
  }

  @Test
  void a_bundle_file_judges_as_its_folder_does() {
    Path estate = Sample.unpack("estate", folder);
    Object[] evaluate = {"evaluate", "--snapshot", estate, "--as-of=2026-11-23T18:00:00Z"};
    JsonNode signed =
        succeeds(with(evaluate, "--bundle", first, "--trust", trusted, "--output=json")).json();
    JsonNode plain = succeeds(with(evaluate, "--bundle", policies, "--output=json")).json();
    assertThat(signed).isEqualTo(plain);

    refuses(
        "first.zip: is a signed bundle, and no key is trusted", with(evaluate, "--bundle", first));
    refuses(
        "bundle: is not signed, and --trust believes signed bundles only",
        with(evaluate, "--bundle", policies, "--trust", trusted));
    refuses("--trust goes with a bundle; name one", with(evaluate, "--trust", trusted));
  }

  @Test
  void every_command_that_reads_policies_reads_a_bundle_file() {
    String files = "first.zip/policies/holdout.policy";
    assertThat(succeeds("policy", "test", first, "--trust", trusted).out())
        .isEqualTo(succeeds("policy", "test", policies).out());
    assertThat(succeeds("policy", "check", first, "--trust", trusted).out())
        .contains("policies are fine");
    assertThat(CommandRun.of("policy", "lint", first, "--trust", trusted, "--output=json").out())
        .isEqualTo(
            CommandRun.of("policy", "lint", policies, "--output=json")
                .out()
                .replace(policies.toString(), first.toString()));
    assertThat(
            succeeds(
                    "policy",
                    "show",
                    "HOLDOUT.REGIONS",
                    "--bundle",
                    first,
                    "--trust",
                    trusted,
                    "--as=text")
                .out())
        .startsWith("policy HOLDOUT.REGIONS");
    Path page = folder.resolve("reference.html");
    succeeds("policy", "doc", first, "--trust", trusted, "--to", page);
    assertThat(page).content().contains("HOLDOUT.REGIONS").doesNotContain(files);
    for (String command : new String[] {"test", "check", "lint"}) {
      refuses("no key is trusted; add --trust KEY.pub", "policy", command, first);
    }
    refuses("first.zip: is signed, and writing it anew would break that", "policy", "fmt", first);
  }

  @Test
  void a_bundle_file_is_compared_with_a_folder() throws IOException {
    Path estate = Sample.unpack("estate", folder);
    Path renewed = changed("policies/holdout.policy", "\"@holdout", "\"@security.holdout");
    CommandRun run =
        succeeds("policy", "diff", first, renewed, "--snapshot", estate, "--trust", trusted);
    assertThat(run.out()).contains("HOLDOUT.WORKLOAD-OWNER");
    refuses("no key is trusted", "policy", "diff", first, renewed, "--snapshot", estate);
  }

  @Test
  void a_meaning_that_changed_needs_a_version_that_changed() throws IOException {
    Path renewed = changed("policies/holdout.policy", "\"@holdout", "\"@security.holdout");
    Path second = folder.resolve("second.zip");
    Object[] make = make(renewed, second, "--previous", first, "--trust", trusted);

    refuses("nothing is packed: a meaning changed under an unchanged version", make);
    refuses("means something else than at " + first + "/policies/holdout.policy:", make);
    assertThat(second).doesNotExist();

    Path file = renewed.resolve("policies/holdout.policy");
    String raised = Files.readString(file).replaceAll("version +[0-9.]+", "version 9.0.0");
    assertThat(raised).contains("9.0.0");
    Files.writeString(file, raised);
    assertThat(succeeds(make).out()).contains("second.zip: revision 2, ");
  }

  @Test
  void a_bundle_is_put_in_force_and_an_older_one_is_not() throws IOException {
    Path installed = folder.resolve("installed");
    Path estate = Sample.unpack("estate", folder);
    Path second = folder.resolve("second.zip");
    Path noted = changed("policies/holdout.policy", "policy HOLDOUT.", "# Noted.\npolicy HOLDOUT.");
    succeeds(make(noted, second, "--previous", first, "--trust", trusted));
    Object[] into = {"--trust", trusted, "--into", installed};

    assertThat(succeeds(with(new Object[] {"policy", "bundle", "install", first}, into)).out())
        .contains("installed: revision 1 is in force");
    succeeds(with(new Object[] {"policy", "bundle", "install", second}, into));
    assertThat(succeeds(with(new Object[] {"policy", "bundle", "install", second}, into)).out())
        .contains("installed: revision 2 was in force already");
    Object[] older = with(new Object[] {"policy", "bundle", "install", first}, into);
    refuses("is revision 1, and revision 2 is in force already", older);
    JsonNode refused = CommandRun.of(with(older, "--output", "json")).json();
    assertThat(refused.get("refusal").asText()).isEqualTo("old-revision");

    Object[] evaluate = {"evaluate", "--snapshot", estate, "--bundle", installed};
    succeeds(with(evaluate, "--trust", trusted));
    refuses("no key is trusted", evaluate);
    assertThat(Files.readAllLines(installed.resolve("events.jsonl"))).hasSize(4);
  }

  @Test
  void a_bundle_that_was_cut_off_or_is_too_old_is_refused() throws IOException {
    byte[] bytes = Files.readAllBytes(first);
    Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length - 40));
    refuses("cut.zip: is not a zip", "policy", "bundle", "verify", cut, "--trust", trusted);
    refuses(
        "is revision 1; expected revision 2 or a later one",
        "policy",
        "bundle",
        "verify",
        first,
        "--trust",
        trusted,
        "--at-least",
        "2");
    refuses("no key is trusted", "policy", "bundle", "verify", first);
    refuses(
        "none.zip: there is no such file",
        "policy",
        "bundle",
        "verify",
        folder.resolve("none.zip"),
        "--trust",
        trusted);
    refuses("expected a public Ed25519 key", "policy", "bundle", "verify", first, "--trust", key);
  }

  @Test
  void policies_with_errors_are_not_packed() throws IOException {
    Path broken = changed("policies/holdout.policy", "severity", "severty");
    refuses("nothing is packed while there are errors", make(broken, folder.resolve("x.zip")));
    assertThat(folder.resolve("x.zip")).doesNotExist();
  }

  @Test
  void nobody_approves_what_he_wrote() {
    refuses(
        "--approver: \"ANA\" is the author; somebody else approves",
        "policy",
        "bundle",
        "make",
        policies,
        "--key",
        key,
        "--to",
        folder.resolve("x.zip"),
        "--author=ana",
        "--approver=ANA");
  }

  @Test
  void keys_are_not_written_over() throws IOException {
    refuses("release.pem.pub: is there already", "policy", "bundle", "key", key);
    Path other = folder.resolve("other.pem");
    JsonNode made = succeeds("policy", "bundle", "key", other, "--output=json").json();
    assertThat(made.get("fingerprint").asText()).hasSize(64);
    assertThat(Files.readString(other)).startsWith("-----BEGIN PRIVATE KEY-----");
  }

  @Test
  void each_explains_itself_with_an_example() {
    for (String command : new String[] {"key", "make", "verify", "install"}) {
      assertThat(succeeds("policy", "bundle", command, "--help").out()).contains("Example");
    }
    assertThat(succeeds("policy", "bundle", "--help").out()).contains("Example");
    refuses("key, make, verify or install?", "policy", "bundle");
  }
}

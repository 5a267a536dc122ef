package dev.plumbline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that collect, against the recorded organization. */
final class CollectCommandTest {
  private static final String WORKLOAD = "818133058349";

  @TempDir Path folder;
  private final RecordedAws aws = RecordedAws.start();
  private final SignedIn signedIn = SignedIn.to(aws);

  @AfterEach
  void stop() {
    signedIn.close();
    aws.close();
  }

  private Path target() {
    return folder.resolve("snapshots/first");
  }

  private CommandRun collect(Object... more) {
    return signedIn.collect(
        CommandRun.join(
            new Object[] {
              "--role-name", RecordedCollection.ROLE, "--regions", "eu-west-1,us-east-1"
            },
            more));
  }

  @Test
  void it_writes_a_snapshot_and_says_what_is_missing() {
    CommandRun run = collect("--snapshot", target());
    assertThat(run.code()).isEqualTo(Exit.INCOMPLETE);
    assertThat(Snapshot.open(target()).accounts()).hasSize(22);
    assertThat(run.out())
        .contains("readings complete, ")
        .contains("account:ListRegions answered HTTP 404 without an AWS error code")
        .contains("plumbline evaluate --snapshot " + target());
  }

  @Test
  void refused_credentials_leave_nothing_behind() {
    aws.deny("sts:GetCallerIdentity");
    CommandRun run = collect("--snapshot", target());
    assertThat(run.code()).isEqualTo(Exit.BAD_INPUT);
    assertThat(target()).doesNotExist();
    assertThat(run.err())
        .endsWith(
            "plumbline: nothing was collected: sts:GetCallerIdentity answered AccessDenied"
                + " (DENIED); check the AWS credentials\n");
  }

  @Test
  void some_accounts_are_read_again_and_the_rest_is_taken_over_from_the_snapshot_beside() {
    collect("--snapshot", target());
    aws.reset();
    Path second = folder.resolve("snapshots/second");
    CommandRun run =
        signedIn.collect(
            "--snapshot",
            second,
            "--role-name",
            RecordedCollection.ROLE,
            "--accounts",
            WORKLOAD,
            "--output",
            "json");
    assertThat(run.code()).isEqualTo(Exit.INCOMPLETE);
    assertThat(run.json().path("snapshot").asText()).isEqualTo(second.toString());
    assertThat(aws.calls("iam:GetAccountSummary")).isEqualTo(1);
    assertThat(Snapshot.open(second).manifest().header().parent())
        .contains(Snapshot.open(target()).manifest().header().id());
    assertThat(Snapshot.open(second).coverage())
        .extracting(Coverage::status)
        .containsExactlyElementsOf(
            Snapshot.open(target()).coverage().stream().map(Coverage::status).toList());
  }

  @Test
  void the_configuration_file_says_what_the_command_line_does_not() throws IOException {
    Path file = folder.resolve("plumbline.yaml");
    Files.writeString(
        file,
        """
        role-name: %s
        regions: [eu-west-1]
        sources: [account summary, trails]
        snapshots: kept
        """
            .formatted(RecordedCollection.ROLE));
    CommandRun run = signedIn.collect("--config", file);
    Path written = folder.resolve("kept/2026-11-23T18-00-00Z");
    assertThat(run.out()).contains(written + ": ");
    assertThat(Snapshot.open(written).manifest().header().regions()).containsExactly("eu-west-1");
    assertThat(aws.calls("iam:GetAccountSummary")).isEqualTo(22);
    assertThat(aws.calls("guardduty:ListDetectors")).isZero();
  }

  @Test
  void the_environment_says_what_the_aws_cli_would_take_from_it() {
    CommandRun run =
        signedIn
            .with(Map.of("AWS_ENDPOINT_URL", aws.endpoint().toString(), "AWS_REGION", "us-east-1"))
            .collect("--snapshot", target(), "--sources", "accounts");
    assertThat(run.code()).isEqualTo(Exit.INCOMPLETE);
    assertThat(Snapshot.open(target()).manifest().header().regions()).containsExactly("us-east-1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AWS_PROFILE=audit | eu-west-1",
        "OTHER=audit | us-east-1",
        "AWS_PROFILE=audit AWS_REGION=us-east-1 | us-east-1",
      })
  void the_profile_says_the_region_that_nothing_else_says(String variables, String region)
      throws IOException {
    Path home = Files.createDirectory(folder.resolve("home"));
    Files.createDirectory(home.resolve(".aws"));
    Files.writeString(
        home.resolve(".aws/config"),
        "[default]\nregion = us-east-1\n\n[profile audit]\nregion = eu-west-1\n");
    Map<String, String> environment =
        new HashMap<>(
            Map.of("AWS_ENDPOINT_URL", aws.endpoint().toString(), "HOME", home.toString()));
    for (String variable : variables.split(" ")) {
      String[] parts = variable.split("=", 2);
      environment.put(parts[0], parts[1]);
    }
    signedIn.with(environment).collect("--snapshot", target(), "--sources", "accounts");
    assertThat(Snapshot.open(target()).manifest().header().regions()).containsExactly(region);
  }

  @Test
  void an_aws_configuration_that_cannot_be_read_is_told_with_its_name() throws IOException {
    Path broken = folder.resolve("broken");
    Files.writeString(broken, "region = us-east-1\n");
    CommandRun run =
        signedIn.with(Map.of("AWS_CONFIG_FILE", broken.toString())).collect("--snapshot", target());
    assertThat(run.code()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.err()).contains("plumbline: " + broken + ": ");
    assertThat(target()).doesNotExist();
  }

  @Test
  void an_external_id_that_iam_would_not_take_is_refused() {
    CommandRun run = collect("--snapshot", target(), "--external-id", "");
    assertThat(run.code()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.err())
        .endsWith(
            "plumbline: --external-id: expected 2 to 1,224 letters, digits and +=,.@:/-_, not \"\"\n");
    assertThat(target()).doesNotExist();
  }

  @Test
  void without_a_region_it_says_where_to_write_one() {
    CommandRun run = signedIn.collect("--snapshot", target());
    assertThat(run.code()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.err())
        .endsWith(
            "plumbline: no Region is named; give --regions eu-west-1,us-east-1, or write the"
                + " setting regions into plumbline.yaml\n");
  }

  @Test
  void it_resumes_what_is_not_there_by_beginning_it() {
    CommandRun run = collect("--snapshot", target(), "--sources", "accounts", "--resume");
    assertThat(run.code()).isEqualTo(Exit.INCOMPLETE);
    assertThat(Snapshot.open(target()).accounts()).hasSize(22);
  }

  @Test
  void refresh_collects_and_evaluates_into_the_store() {
    Path store = folder.resolve("plumbline.db");
    CommandRun run =
        signedIn.refresh(
            "--snapshot",
            target(),
            "--role-name",
            RecordedCollection.ROLE,
            "--regions",
            "eu-west-1,us-east-1",
            "--store",
            store,
            "--output",
            "json");
    assertThat(run.code()).isEqualTo(Exit.INCOMPLETE);
    assertThat(run.json().at("/collection/missing").asInt()).isPositive();
    assertThat(run.json().at("/evaluation/accounts").asInt()).isEqualTo(22);
    String kept = run.json().at("/evaluation/run").asText();
    assertThat(CommandRun.of("findings", "--store", store).out()).contains("run " + kept);
  }

  @Test
  void refresh_tells_of_findings_before_it_tells_of_missing_evidence() {
    CommandRun run =
        signedIn.refresh(
            "--snapshot",
            target(),
            "--role-name",
            RecordedCollection.ROLE,
            "--regions",
            "eu-west-1,us-east-1",
            "--store",
            folder.resolve("plumbline.db"),
            "--fail-on",
            "high");
    assertThat(run.code()).isEqualTo(Exit.FINDINGS);
    assertThat(run.out()).contains("readings complete").contains("plumbline serve --store");
  }

  @Test
  void it_reads_files_beside_aws_into_the_same_snapshot() throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("checkout")).resolve("buildspec.yml"),
        "phases: {build: {commands: [make]}}");
    Path files =
        Files.writeString(
            folder.resolve("files.yaml"),
            """
            pipelines:
              - {repository: app, account: "999999999999", folder: checkout, at: "2026-11-23T15:00:00Z"}
            """);
    assertThat(collect("--snapshot", target(), "--files", files).code()).isEqualTo(Exit.INCOMPLETE);
    assertThat(Snapshot.open(target()).accounts()).hasSize(23).contains("999999999999");
    assertThat(Snapshot.open(target()).lines("999999999999", "pipelines"))
        .singleElement()
        .asString()
        .contains("app/buildspec.yml");
  }

  @Test
  void a_mistake_in_the_names_of_files_is_told_before_anything_is_read() throws IOException {
    Path files = Files.writeString(folder.resolve("files.yaml"), "pipeline: []");
    CommandRun run = collect("--snapshot", target(), "--files", files);
    assertThat(run.code()).isEqualTo(Exit.BAD_INPUT);
    assertThat(target()).doesNotExist();
    assertThat(run.err()).contains(files + ":1 /pipeline", "did you mean \"pipelines\"?");
  }
}

package dev.plumbline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evidence.Snapshot;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command that collects, against the recorded organization. */
final class CollectCommandTest {
  @TempDir Path folder;
  private final RecordedAws aws = RecordedAws.start();
  private final StringWriter out = new StringWriter();

  @BeforeEach
  void signIn() {
    System.setProperty("aws.accessKeyId", "AKIAMANAGEMENT");
    System.setProperty("aws.secretAccessKey", "secret");
  }

  @AfterEach
  void signOut() {
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
    aws.close();
  }

  @Test
  void it_writes_a_snapshot_and_says_what_is_missing() {
    Path target = folder.resolve("snapshot");
    assertThat(collect(target)).isEqualTo(Exit.INCOMPLETE);
    assertThat(Snapshot.open(target).accounts()).hasSize(22);
    assertThat(out.toString())
        .contains("readings complete, ")
        .contains("account:ListRegions answered HTTP 404 without an AWS error code")
        .contains("plumbline evaluate --snapshot " + target);
  }

  @Test
  void refused_credentials_leave_nothing_behind() {
    aws.deny("sts:GetCallerIdentity");
    Path target = folder.resolve("snapshot");
    assertThat(collect(target)).isEqualTo(Exit.BAD_INPUT);
    assertThat(target).doesNotExist();
    assertThat(out.toString()).contains("check the AWS credentials");
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
    Path target = folder.resolve("snapshot");

    assertThat(collect(target, "--files", files.toString())).isEqualTo(Exit.INCOMPLETE);
    assertThat(Snapshot.open(target).accounts()).hasSize(23).contains("999999999999");
    assertThat(Snapshot.open(target).lines("999999999999", "pipelines"))
        .singleElement()
        .asString()
        .contains("app/buildspec.yml");
  }

  @Test
  void a_mistake_in_the_names_of_files_is_told_before_anything_is_read() throws IOException {
    Path files = Files.writeString(folder.resolve("files.yaml"), "pipeline: []");
    Path target = folder.resolve("snapshot");

    assertThat(collect(target, "--files", files.toString())).isEqualTo(Exit.BAD_INPUT);
    assertThat(target).doesNotExist();
    assertThat(out.toString()).contains(files + ":1 /pipeline", "did you mean \"pipelines\"?");
  }

  private int collect(Path target, String... more) {
    PrintWriter writer = new PrintWriter(out);
    Console console =
        new Console(writer, writer, false, RecordedCollection.clock(), new Shutdown());
    return new CommandLine(new CollectCommand(console, RecordedCollection.QUICK))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new Failures(console))
        .execute(
            Stream.concat(
                    Stream.of(
                        "--snapshot",
                        target.toString(),
                        "--role-name",
                        RecordedCollection.ROLE,
                        "--regions",
                        String.join(",", RecordedAws.REGIONS),
                        "--endpoint-url",
                        aws.endpoint().toString()),
                    Stream.of(more))
                .toArray(String[]::new));
  }
}

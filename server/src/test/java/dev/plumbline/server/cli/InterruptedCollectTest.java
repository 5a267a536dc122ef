package dev.plumbline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.recorded.Fault;
import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evidence.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is told to end while it collects. */
final class InterruptedCollectTest {
  private static final String STUCK = "818133058349";

  @TempDir Path folder;
  private final RecordedAws aws = RecordedAws.start();

  @AfterEach
  void stop() {
    aws.close();
  }

  private Process collect(Path target) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Daws.accessKeyId=AKIAMANAGEMENT",
            "-Daws.secretAccessKey=secret",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "collect",
            "--snapshot",
            target.toString(),
            "--role-name",
            RecordedCollection.ROLE,
            "--regions",
            "eu-west-1,us-east-1",
            "--sources",
            "account summary,detectors",
            "--endpoint-url",
            aws.endpoint().toString());
    return builder
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(said().toFile())
        .start();
  }

  /** A file, as the streams of a process are closed when it is told to end. */
  private Path said() {
    return folder.resolve("said.txt");
  }

  /** All accounts but one are read, and that one gets no answer. */
  private void awaitStuck(Path target) throws IOException, InterruptedException {
    Path journal = folder.resolve("." + target.getFileName() + ".journal");
    for (int i = 0; i < 600; i++) {
      if (Files.exists(journal) && lines(journal) >= 1 + 2 * 21) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the collection does not get as far as it should");
  }

  private static long lines(Path journal) throws IOException {
    return Files.readString(journal).lines().count();
  }

  @Test
  void it_ends_says_how_to_go_on_and_goes_on() throws Exception {
    aws.fault("iam:GetAccountSummary", STUCK, Fault.SILENCE);
    Path target = folder.resolve("snapshot");
    Process process = collect(target);
    try {
      awaitStuck(target);
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isEqualTo(143);
    assertThat(Files.readString(said()))
        .endsWith("plumbline: interrupted; go on with --resume --snapshot " + target + "\n");
    assertThat(target).doesNotExist();

    aws.reset();
    try (SignedIn signedIn = SignedIn.to(aws)) {
      CommandRun run =
          signedIn.collect(
              "--snapshot",
              target,
              "--role-name",
              RecordedCollection.ROLE,
              "--regions",
              "eu-west-1,us-east-1",
              "--sources",
              "account summary,detectors",
              "--resume");
      assertThat(run.code()).isEqualTo(Exit.INCOMPLETE);
    }
    assertThat(aws.calls("iam:GetAccountSummary")).isEqualTo(1);
    assertThat(Snapshot.open(target).coverage())
        .filteredOn(row -> row.cell().source().equals("account summary"))
        .hasSize(22)
        .allMatch(row -> row.cause().isEmpty());
  }
}

package dev.plumbline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evidence.Snapshot;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
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

  private int collect(Path target) {
    PrintWriter writer = new PrintWriter(out);
    Console console =
        new Console(writer, writer, false, RecordedCollection.clock(), new Shutdown());
    return new CommandLine(new CollectCommand(console, RecordedCollection.QUICK))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new Failures(console))
        .execute(
            "--snapshot",
            target.toString(),
            "--role-name",
            RecordedCollection.ROLE,
            "--regions",
            String.join(",", RecordedAws.REGIONS),
            "--endpoint-url",
            aws.endpoint().toString());
  }
}

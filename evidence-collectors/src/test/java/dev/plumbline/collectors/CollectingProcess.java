package dev.plumbline.collectors;

import dev.plumbline.collectors.framework.Access;
import dev.plumbline.collectors.framework.AccessKey;
import dev.plumbline.collectors.framework.Scope;
import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedCollection;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** A collection in a process of its own, which can be killed; it writes a line a reading. */
final class CollectingProcess {
  private CollectingProcess() {}

  static Process start(URI endpoint, Path target) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            CollectingProcess.class.getName(),
            endpoint.toString(),
            target.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  static void awaitReadings(Process process, int readings) throws IOException {
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (int i = 0; i < readings; i++) {
      if (lines.readLine() == null) {
        throw new AssertionError("the process ended after " + i + " readings");
      }
    }
  }

  public static void main(String[] arguments) throws InterruptedException {
    Access access =
        new Access(
            Optional.of(new AccessKey("AKIAMANAGEMENT", "secret", Optional.empty())),
            RecordedCollection.ROLE,
            Optional.empty(),
            "plumbline",
            "us-east-1",
            Optional.of(URI.create(arguments[0])),
            Optional.empty(),
            true);
    Collect.run(
        new CollectionRequest(
            Path.of(arguments[1]),
            RecordedAws.REGIONS,
            Scope.ALL,
            access,
            Optional.empty(),
            false,
            "plumbline test",
            2,
            RecordedCollection.QUICK,
            RecordedCollection.clock(),
            (row, done, total) -> {
              System.out.println(done);
              System.out.flush();
            }));
  }
}

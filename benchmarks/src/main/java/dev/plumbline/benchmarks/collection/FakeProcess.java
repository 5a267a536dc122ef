package dev.plumbline.benchmarks.collection;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@link FakeAws} as a process of its own, which ends with this one. */
final class FakeProcess implements AutoCloseable {
  private final Process process;
  private final URI endpoint;

  private FakeProcess(Process process, URI endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  static FakeProcess start(FakeOrganization organization, long latencyMillis) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                FakeAws.class.getName(),
                Integer.toString(organization.size()),
                Long.toString(latencyMillis),
                Integer.toString(organization.silent()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    String port = lines.readLine();
    if (port == null) {
      process.destroy();
      throw new IOException("the process that answers as AWS did not start");
    }
    return new FakeProcess(process, URI.create("http://localhost:" + port));
  }

  URI endpoint() {
    return endpoint;
  }

  /** How often each operation was called so far. */
  SortedMap<String, Long> calls() throws IOException {
    try (InputStream counts = endpoint.resolve(FakeAws.COUNTS).toURL().openStream()) {
      return new ObjectMapper().readValue(counts, new TypeReference<TreeMap<String, Long>>() {});
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}

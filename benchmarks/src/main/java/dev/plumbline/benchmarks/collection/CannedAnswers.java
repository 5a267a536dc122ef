package dev.plumbline.benchmarks.collection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An answer for every operation that is collected, as the sound account of the recorded
 * organization gives it. Each account gives the same, in its own name.
 */
final class CannedAnswers {
  /**
   * An answer.
   *
   * @param operation such as {@code "iam:GetAccountSummary"}
   */
  record Canned(String operation, String type, String body) {
    byte[] of(String account, String region) {
      return body.replace("{account}", account)
          .replace("{region}", region)
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  private final Map<String, Canned> byOperation = new HashMap<>();
  private final Map<String, Canned> byPath = new HashMap<>();

  private CannedAnswers() {}

  static CannedAnswers load() {
    CannedAnswers answers = new CannedAnswers();
    try (InputStream file = CannedAnswers.class.getResourceAsStream("answers.jsonl")) {
      if (file == null) {
        throw new IllegalStateException("the answers are not on the class path");
      }
      ObjectMapper mapper = new ObjectMapper();
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        answers.add(mapper.readTree(line));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return answers;
  }

  private void add(JsonNode line) {
    Canned canned =
        new Canned(
            line.path("operation").asText(),
            line.path("type").asText(),
            line.path("body").asText());
    String service = canned.operation().substring(0, canned.operation().indexOf(':'));
    byOperation.put(canned.operation(), canned);
    byPath.put(service + " " + line.path("path").asText(), canned);
  }

  /** The answer to what names its operation, or else to a path. */
  Optional<Canned> of(String service, Optional<String> operation, String path) {
    return operation.isPresent()
        ? Optional.ofNullable(byOperation.get(service + ":" + operation.get()))
        : Optional.ofNullable(byPath.get(service + " " + path));
  }
}

package dev.plumbline.rules.policytest;

import dev.plumbline.engine.policytest.Survivor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The changes that no test can notice, each with its reason: a file of lines {@code POLICY: CHANGE
 * # REASON}.
 */
final class Survivors {
  private static final String REASON = " # ";

  private Survivors() {}

  static String line(Survivor survivor) {
    return survivor.policyId() + ": " + survivor.change();
  }

  /**
   * The lines without their reasons.
   *
   * @throws IllegalStateException if a line has no reason
   */
  static List<String> explained() {
    try (InputStream file =
        Objects.requireNonNull(Survivors.class.getResourceAsStream("/survivors.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Survivors::change)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String change(String line) {
    int at = line.lastIndexOf(REASON);
    if (at < 0 || line.substring(at + REASON.length()).isBlank()) {
      throw new IllegalStateException("no reason behind '#': " + line);
    }
    return line.substring(0, at).strip();
  }
}

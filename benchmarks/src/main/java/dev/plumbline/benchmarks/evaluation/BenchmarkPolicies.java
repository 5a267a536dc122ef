package dev.plumbline.benchmarks.evaluation;

import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.PolicyFiles;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The 20 policies that are measured. */
final class BenchmarkPolicies {
  private static final String FOLDER = "policies/";
  private static final List<String> FILES =
      List.of("one.policy", "across.policy", "organization.policy", "order.policy");
  private static final ShippedFiles SHIPPED = ShippedFiles.read();

  private BenchmarkPolicies() {}

  /** All of them, checked. */
  static Bundle bundle() {
    return checked(files());
  }

  /** The files as they are written, by name. */
  static SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String file : FILES) {
      try (InputStream in = BenchmarkPolicies.class.getResourceAsStream(FOLDER + file)) {
        if (in == null) {
          throw new IllegalStateException(FOLDER + file + " is not on the class path");
        }
        files.put(file, in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  /**
   * A bundle of other files over the vocabulary that ships.
   *
   * @throws IllegalStateException if they have a problem
   */
  static Bundle checked(SortedMap<String, byte[]> files) {
    BundleReader.Reading reading =
        BundleReader.read(
            BundleReader.Input.of(SHIPPED, PolicyFiles.of("benchmark", files), List.of()));
    return reading
        .bundle()
        .orElseThrow(() -> new IllegalStateException(String.valueOf(reading.problems())));
  }
}

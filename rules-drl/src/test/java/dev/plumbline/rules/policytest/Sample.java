package dev.plumbline.rules.policytest;

import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.rules.drl.SampleBundle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The bundles and golden files of these tests. */
final class Sample {
  private Sample() {}

  static Bundle bundle(String file) {
    return SampleBundle.read(text(file));
  }

  static String text(String file) {
    try (InputStream stream =
        Objects.requireNonNull(Sample.class.getResourceAsStream("/policytest/" + file))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.plumbline.engine.things;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.reading.BundleReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The vocabulary that ships, and kinds that an organization declares. */
final class SampleVocabulary {
  static final Vocabulary VOCABULARY = read();

  private SampleVocabulary() {}

  private static Vocabulary read() {
    BundleReader.Reading reading =
        BundleReader.read(
            new BundleReader.Input(
                List.of(file("shipped.vocab")),
                List.of(file("declared.vocab")),
                List.of(),
                new Catalogue("SEC 1", "", "", "", List.of(), List.of()),
                List.of(),
                name -> Optional.empty()));
    return reading
        .bundle()
        .map(Bundle::vocabulary)
        .orElseThrow(() -> new IllegalStateException(reading.problems().toString()));
  }

  private static SourceFile file(String name) {
    try (InputStream in = SampleVocabulary.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new SourceFile(name, new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

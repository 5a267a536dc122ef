package dev.plumbline.rules.drl;

import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import java.util.List;
import java.util.Optional;

/** Reads policies in text over the shipped vocabulary and catalogue. */
public final class SampleBundle {

  private SampleBundle() {}

  public static Bundle read(String policies) {
    ShippedFiles shipped = ShippedFiles.read();
    BundleReader.Reading reading =
        BundleReader.read(
            new BundleReader.Input(
                shipped.vocabularies(),
                List.of(),
                List.of(new SourceFile("sample.policy", policies)),
                shipped.catalogue(),
                shipped.attestationKinds(),
                name -> Optional.empty()));
    return reading
        .bundle()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    String.join("\n", reading.problems().stream().map(Problem::render).toList())));
  }
}

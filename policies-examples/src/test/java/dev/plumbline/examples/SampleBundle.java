package dev.plumbline.examples;

import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.BundleReader.Input;
import dev.plumbline.engine.policy.reading.BundleReader.Reading;
import dev.plumbline.engine.policy.reading.PolicyFiles;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The shipped policies and Holdout's. */
final class SampleBundle {
  static final ShippedFiles SHIPPED = ShippedFiles.read();
  private static final Path OWN = Path.of("src/main/resources/dev/plumbline/examples/bundle");

  private SampleBundle() {}

  /** The shipped policies without their tests, and all that Holdout wrote. */
  static Reading read() {
    return BundleReader.read(Input.of(SHIPPED, PolicyFiles.read(List.of(OWN)), List.of()));
  }

  /** Policies by the shipped vocabulary, catalogue and kinds of attestation. */
  static Reading read(List<SourceFile> policies) {
    return BundleReader.read(
        new Input(
            SHIPPED.vocabularies(),
            List.of(),
            policies,
            SHIPPED.catalogue(),
            SHIPPED.attestationKinds(),
            name -> Optional.empty()));
  }
}

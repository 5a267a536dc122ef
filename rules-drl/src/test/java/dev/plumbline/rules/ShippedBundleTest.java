package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.BundleReader.Reading;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import dev.plumbline.engine.policytest.PolicyTestRunner;
import dev.plumbline.engine.policytest.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The SEC 1 bundle that ships. */
class ShippedBundleTest {

  @Test
  void the_shipped_bundle_checks_clean() {
    ShippedFiles shipped = ShippedFiles.read();
    List<SourceFile> policies =
        Stream.concat(shipped.policies().stream(), shipped.tests().stream()).toList();
    Reading reading =
        BundleReader.read(
            new BundleReader.Input(
                shipped.vocabularies(),
                List.of(),
                policies,
                shipped.catalogue(),
                shipped.attestationKinds(),
                name -> Optional.empty()));
    assertThat(
            PolicyTestRunner.of(reading.bundle().orElseThrow()).runAll().stream()
                .filter(verdict -> !verdict.passed())
                .map(Verdict::render))
        .isEmpty();
    assertThat(String.join("\n", reading.problems().stream().map(Problem::render).toList()))
        .isEmpty();
  }
}

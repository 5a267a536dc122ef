package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.BundleReader.Reading;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import dev.plumbline.engine.policytest.PolicyTestRunner;
import dev.plumbline.engine.policytest.Verdict;
import org.junit.jupiter.api.Test;

/** The SEC 1 bundle that ships. */
class ShippedBundleTest {

  @Test
  void the_shipped_bundle_checks_clean() {
    Reading reading = BundleReader.read(BundleReader.Input.shipped(ShippedFiles.read()));
    assertThat(
            PolicyTestRunner.of(reading.bundle().orElseThrow()).runAll().stream()
                .filter(verdict -> !verdict.passed())
                .map(Verdict::render))
        .isEmpty();
    assertThat(String.join("\n", reading.problems().stream().map(Problem::render).toList()))
        .isEmpty();
  }
}

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

  private static final Reading READING =
      BundleReader.read(BundleReader.Input.shipped(ShippedFiles.read()));

  @Test
  void the_shipped_bundle_checks_clean() {
    assertThat(READING.problems()).map(Problem::render).isEmpty();
  }

  @Test
  void every_policy_test_of_the_shipped_bundle_holds() {
    assertThat(PolicyTestRunner.of(READING.bundle().orElseThrow()).runAll())
        .isNotEmpty()
        .filteredOn(verdict -> !verdict.passed())
        .map(Verdict::render)
        .isEmpty();
  }
}

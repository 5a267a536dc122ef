package dev.plumbline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policytest.PolicyTestRunner;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What Holdout wrote: policies, exceptions, attestations and policy tests. */
class ExampleBundleTest {

  @Test
  void it_has_no_problems() {
    assertThat(SampleBundle.read().problems()).map(Problem::render).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> every_expectation_of_its_policy_tests_holds() {
    Bundle bundle = SampleBundle.read().bundle().orElseThrow();
    return PolicyTestRunner.of(bundle).runAll().stream()
        .map(
            verdict ->
                DynamicTest.dynamicTest(
                    verdict.title(),
                    () -> assertThat(verdict.passed()).as(verdict.render()).isTrue()));
  }
}

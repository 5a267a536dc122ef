package dev.plumbline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policytest.junit.PolicyTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What Holdout wrote: policies, exceptions, attestations and policy tests. */
class ExampleBundleTest {

  @Test
  void it_has_no_problems() {
    assertThat(SampleBundle.read().problems()).map(Problem::render).isEmpty();
  }

  @TestFactory
  Stream<DynamicNode> every_policy_test_holds() {
    return PolicyTests.in(Path.of("src/main/resources/dev/plumbline/examples/bundle"));
  }
}

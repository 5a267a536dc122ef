package dev.plumbline.rules.policytest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.PolicyTest;
import dev.plumbline.engine.policytest.PolicyTestRunner;
import dev.plumbline.engine.policytest.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** Policy tests as JUnit shows them: a container a policy, within it one a test. */
final class PolicyTests {
  private PolicyTests() {}

  static Stream<DynamicNode> dynamicTests(Bundle bundle) {
    PolicyTestRunner runner = PolicyTestRunner.of(bundle);
    Map<String, List<PolicyTest>> byPolicy =
        bundle.tests().stream()
            .collect(
                Collectors.groupingBy(
                    PolicyTest::policyId, LinkedHashMap::new, Collectors.toList()));
    return byPolicy.entrySet().stream()
        .map(
            policy ->
                DynamicContainer.dynamicContainer(
                    policy.getKey(),
                    policy.getValue().stream()
                        .map(
                            test ->
                                DynamicTest.dynamicTest(test.title(), () -> run(test, runner)))));
  }

  private static void run(PolicyTest test, PolicyTestRunner runner) {
    assertThat(runner.run(test).stream().filter(verdict -> !verdict.passed()).map(Verdict::render))
        .isEmpty();
  }
}

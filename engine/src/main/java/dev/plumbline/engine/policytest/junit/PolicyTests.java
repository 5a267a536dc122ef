package dev.plumbline.engine.policytest.junit;

import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.PolicyTest;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.BundleReader.Input;
import dev.plumbline.engine.policy.reading.PolicyFiles;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import dev.plumbline.engine.policytest.PolicyTestRunner;
import dev.plumbline.engine.policytest.Verdict;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Policy tests as JUnit shows them: a container a policy, within it one a test, and a failure says
 * what {@code policy test} says. A {@code @TestFactory} method returns them.
 */
public final class PolicyTests {
  private PolicyTests() {}

  /**
   * The tests in a folder with policies, over the vocabulary and catalogue that ship. A bundle with
   * errors, and one without any test, is a test that fails.
   */
  public static Stream<DynamicNode> in(Path folder) {
    BundleReader.Reading reading =
        BundleReader.read(
            Input.of(ShippedFiles.read(), PolicyFiles.read(List.of(folder)), List.of()));
    return reading
        .bundle()
        .map(PolicyTests::of)
        .orElseGet(
            () ->
                failing(
                    folder + " has no errors",
                    reading.problems().stream()
                        .map(Problem::render)
                        .collect(Collectors.joining("\n"))));
  }

  /** The tests of a bundle; one without any test is a test that fails. */
  public static Stream<DynamicNode> of(Bundle bundle) {
    if (bundle.tests().isEmpty()) {
      return failing(
          "there are policy tests", "there are no policy tests; write test \"…\" for POLICY");
    }
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
                    policy.getKey(), policy.getValue().stream().map(test -> node(test, runner))));
  }

  private static DynamicTest node(PolicyTest test, PolicyTestRunner runner) {
    Path file = Path.of(test.span().file());
    return Files.isRegularFile(file)
        ? DynamicTest.dynamicTest(test.title(), place(file, test.span()), () -> run(test, runner))
        : DynamicTest.dynamicTest(test.title(), () -> run(test, runner));
  }

  /** Where an editor jumps to from the test. */
  private static URI place(Path file, Span span) {
    return URI.create(file.toUri() + "?line=" + span.line() + "&column=" + span.column());
  }

  private static void run(PolicyTest test, PolicyTestRunner runner) {
    String failures =
        runner.run(test).stream()
            .filter(verdict -> !verdict.passed())
            .map(Verdict::render)
            .collect(Collectors.joining("\n"));
    if (!failures.isEmpty()) {
      throw new AssertionError(failures);
    }
  }

  private static Stream<DynamicNode> failing(String title, String why) {
    return Stream.of(
        DynamicTest.dynamicTest(
            title,
            () -> {
              throw new AssertionError(why);
            }));
  }
}

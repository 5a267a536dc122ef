package dev.plumbline.rules.policytest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.engine.policytest.junit.PolicyTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policy tests in the build of those who write policies. */
class PolicyTestsTest {

  @TempDir Path folder;

  @Test
  void each_test_is_one_under_its_policy_and_knows_its_place() throws IOException {
    Path file = write(Sample.text("strong.policy"));

    List<DynamicNode> policies = PolicyTests.in(folder).toList();

    assertThat(policies).extracting(DynamicNode::getDisplayName).containsExactly("T.STRONG");
    List<DynamicTest> tests = tests(policies);
    assertThat(tests).isNotEmpty();
    assertThat(tests.get(0).getTestSourceUri())
        .hasValueSatisfying(
            place ->
                assertThat(place.toString())
                    .startsWith(file.toUri().toString())
                    .contains("?line="));
    for (DynamicTest test : tests) {
      assertThatCode(() -> test.getExecutable().execute()).doesNotThrowAnyException();
    }
  }

  @Test
  void a_failure_says_what_decided() throws IOException {
    write(Sample.text("failing.policy"));

    DynamicTest failing = tests(PolicyTests.in(folder).toList()).get(0);

    assertThatThrownBy(() -> failing.getExecutable().execute())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("own.policy:")
        .hasMessageContaining("but was");
  }

  @Test
  void errors_and_the_lack_of_tests_fail() throws IOException {
    assertThatThrownBy(() -> only().execute()).hasMessageContaining("no policy tests");

    write("policy X \"x\"\nend\n");

    assertThatThrownBy(() -> only().execute()).hasMessageContaining("error P105");
  }

  private org.junit.jupiter.api.function.Executable only() {
    List<DynamicNode> nodes = PolicyTests.in(folder).toList();
    assertThat(nodes).hasSize(1);
    return ((DynamicTest) nodes.get(0)).getExecutable();
  }

  private static List<DynamicTest> tests(List<DynamicNode> policies) {
    return policies.stream()
        .flatMap(policy -> ((DynamicContainer) policy).getChildren())
        .<DynamicTest>flatMap(
            node -> node instanceof DynamicTest test ? Stream.of(test) : Stream.of())
        .toList();
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("own.policy"), text);
  }
}

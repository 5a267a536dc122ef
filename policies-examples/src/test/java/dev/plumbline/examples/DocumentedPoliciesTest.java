package dev.plumbline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every policy, exception, attestation and policy test that the documents print can be checked. */
class DocumentedPoliciesTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("```\n((?:policy|exception|attestation|test) .*?\nend\n)```", Pattern.DOTALL);

  @ParameterizedTest
  @ValueSource(strings = {"../README.md", "../docs/language/README.md"})
  void the_examples_of_a_document_have_no_problems(String document) throws IOException {
    List<SourceFile> examples = examples(Path.of(document));
    assertThat(examples).isNotEmpty();
    for (SourceFile example : examples) {
      List<SourceFile> policies = new ArrayList<>(shippedWithout(example));
      policies.add(example);
      assertThat(SampleBundle.read(policies).problems()).map(Problem::render).isEmpty();
    }
  }

  private static List<SourceFile> examples(Path document) throws IOException {
    List<SourceFile> examples = new ArrayList<>();
    Matcher matcher = EXAMPLE.matcher(Files.readString(document));
    while (matcher.find()) {
      examples.add(new SourceFile("example " + (examples.size() + 1), matcher.group(1)));
    }
    return examples;
  }

  /** A document may print a shipped policy, and a policy id may stand only once. */
  private static List<SourceFile> shippedWithout(SourceFile example) {
    String opening = "policy " + example.text().split("\\s+", 3)[1] + " ";
    return SampleBundle.SHIPPED.policies().stream()
        .map(
            file ->
                new SourceFile(
                    file.name(),
                    Stream.of(file.text().split("(?m)^(?=policy )"))
                        .filter(block -> !block.startsWith(opening))
                        .reduce("", String::concat)))
        .toList();
  }
}

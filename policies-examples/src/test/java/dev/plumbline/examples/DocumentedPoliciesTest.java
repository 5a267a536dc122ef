package dev.plumbline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.policy.AttestationKind;
import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.reading.BundleReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every policy, exception, attestation and policy test that the documents print can be checked. */
class DocumentedPoliciesTest {
  private static final Path SEC1 =
      Path.of("../rules-drl/src/main/resources/dev/plumbline/rules/sec1");
  private static final Pattern EXAMPLE =
      Pattern.compile("```\n((?:policy|exception|attestation|test) .*?\nend\n)```", Pattern.DOTALL);

  @ParameterizedTest
  @ValueSource(strings = {"../README.md", "../docs/language/README.md"})
  void the_examples_of_a_document_have_no_problems(String document) throws IOException {
    List<SourceFile> examples = examples(Path.of(document));
    assertThat(examples).isNotEmpty();
    for (SourceFile example : examples) {
      assertThat(problems(example)).isEmpty();
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

  /** The problems of an example beside the shipped policies, which it may speak of or print. */
  private static List<String> problems(SourceFile example) throws IOException {
    List<SourceFile> policies = new ArrayList<>(shippedWithout(example));
    policies.add(example);
    try (InputStream catalogue = Files.newInputStream(SEC1.resolve("catalogue.yaml"))) {
      return BundleReader.read(
              new BundleReader.Input(
                  List.of(file(SEC1.resolve("sec1.vocab"))),
                  List.of(),
                  policies,
                  Catalogue.read(catalogue),
                  kinds(),
                  name -> Optional.empty()))
          .problems()
          .stream()
          .map(Problem::render)
          .toList();
    }
  }

  private static List<SourceFile> shippedWithout(SourceFile example) throws IOException {
    String id = example.text().split("\\s+", 3)[1];
    List<SourceFile> shipped = new ArrayList<>();
    try (Stream<Path> files = Files.list(SEC1.resolve("policies"))) {
      for (Path path : (Iterable<Path>) files.sorted()::iterator) {
        SourceFile file = file(path);
        String others =
            Stream.of(file.text().split("(?m)^(?=policy )"))
                .filter(block -> !block.startsWith("policy " + id + " "))
                .reduce("", String::concat);
        shipped.add(new SourceFile(file.name(), others));
      }
    }
    return shipped;
  }

  private static List<AttestationKind> kinds() throws IOException {
    return new YAMLMapper()
        .readValue(SEC1.resolve("attestations.yaml").toFile(), new TypeReference<>() {});
  }

  private static SourceFile file(Path path) throws IOException {
    return new SourceFile(path.getFileName().toString(), Files.readString(path));
  }
}

package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.lint.Lint;
import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Policies for the tests of lint, and what is told of them. */
final class LintSamples {

  private LintSamples() {}

  static final String POLICY =
      """
      policy X "x"
        question     SEC 1
        practice     "Secure AWS account"
        severity     high
        rationale    "x"
        improvement  "Root user"
        owner        "x"
        version      1.0.0
        applies to each %s
        %s
      %s
        say "x"
      end
      """;

  static final String MFA = must("the root user of the account has MFA");

  static String policy(String kind, String where, String must) {
    return POLICY.formatted(kind, where, must);
  }

  static String must(String requirement) {
    return "  must " + requirement;
  }

  /** Code, line and message, but for missing tests. */
  static List<String> told(String... policies) {
    return all(List.of(policies)).stream().filter(line -> !line.startsWith("L102")).toList();
  }

  static List<Problem> warnings(String policy) {
    return lint(List.of(policy)).stream().filter(p -> !p.code().equals("L102")).toList();
  }

  static List<String> all(List<String> files) {
    return lint(files).stream()
        .map(p -> p.code() + " " + p.span().column() + " " + p.message())
        .toList();
  }

  private static List<Problem> lint(List<String> texts) {
    ShippedFiles shipped = ShippedFiles.read();
    List<SourceFile> files =
        Stream.iterate(0, i -> i < texts.size(), i -> i + 1)
            .map(i -> new SourceFile(i + ".policy", texts.get(i)))
            .toList();
    BundleReader.Reading reading =
        BundleReader.read(
            new BundleReader.Input(
                shipped.vocabularies(),
                List.of(),
                files,
                shipped.catalogue(),
                shipped.attestationKinds(),
                name -> Optional.empty()));
    assertThat(reading.problems()).extracting(Problem::render).isEmpty();
    return Lint.of(reading.bundle().orElseThrow());
  }
}

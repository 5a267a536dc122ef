package dev.plumbline.engine.policy.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.catalogue.Link;
import dev.plumbline.engine.catalogue.Practice;
import dev.plumbline.engine.explain.GeneratedPolicies;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.format.Formatter.Formatted;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.BundleReader.Reading;
import dev.plumbline.engine.policy.syntax.Comment;
import dev.plumbline.engine.policy.syntax.LayoutReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of the formatter whatever it is given. */
class FormatterLawsTest {

  private static final Path SHIPPED =
      Path.of("../rules-drl/src/main/resources/dev/plumbline/rules/sec1");
  private static final Path EXAMPLES =
      Path.of("../policies-examples/src/main/resources/dev/plumbline/examples/bundle");
  private static final Path CONFORMANCE =
      Path.of("../rules-drl/src/test/resources/conformance/language/ok");
  private static final Catalogue ONE_PRACTICE =
      new Catalogue(
          "TEST 1",
          "A question",
          "",
          "",
          List.of(),
          List.of(
              new Practice(
                  "P1",
                  "practice_one",
                  "Practice one",
                  "",
                  List.of(new Link("Link one", "https://example.com/", "document")))));

  @Property(
      tries = 2_000,
      seed = "20261125",
      shrinking = ShrinkingMode.OFF,
      edgeCases = EdgeCasesMode.NONE)
  void formatting_changes_no_meaning_and_once_is_enough(@ForAll long seed) {
    Random random = new Random(seed);
    String text = new Scramble(random, true).of(new GeneratedPolicies(random).bundle(2));
    holds(
        List.of(generatedVocabulary()),
        List.of(new SourceFile("generated.policy", text)),
        ONE_PRACTICE);
  }

  @Property(
      tries = 500,
      seed = "20261126",
      shrinking = ShrinkingMode.OFF,
      edgeCases = EdgeCasesMode.NONE)
  void case_and_spacing_are_restored(@ForAll long seed) {
    Random random = new Random(seed);
    String text = new GeneratedPolicies(random).bundle(2);
    Formatter formatter =
        new Formatter(bundle(List.of(generatedVocabulary()), List.of(), ONE_PRACTICE).vocabulary());
    assertThat(format(formatter, "scrambled.policy", new Scramble(random, false).of(text)))
        .isEqualTo(format(formatter, "generated.policy", text));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void the_laws_hold_for_every_file_there_is(int seed) {
    Random random = new Random(seed);
    List<SourceFile> vocabularies = scrambled(files(SHIPPED, ".vocab"), random);
    List<SourceFile> policies = new ArrayList<>(scrambled(files(SHIPPED, ".policy"), random));
    policies.addAll(scrambled(files(EXAMPLES, ".policy"), random));
    holds(vocabularies, policies, catalogue());
    holds(
        scrambled(files(CONFORMANCE, ".vocab"), random),
        scrambled(files(CONFORMANCE, ".policy"), random),
        catalogue());
  }

  @Test
  void what_ships_and_the_examples_are_in_form() {
    List<SourceFile> files = new ArrayList<>(files(SHIPPED, ".policy"));
    files.addAll(files(EXAMPLES, ".policy"));
    List<SourceFile> vocabularies = files(SHIPPED, ".vocab");
    Formatter formatter = new Formatter(bundle(vocabularies, files, catalogue()).vocabulary());
    files.addAll(vocabularies);
    assertThat(files).hasSizeGreaterThan(15);
    for (SourceFile file : files) {
      assertThat(format(formatter, file.name(), file.text()))
          .as(file.name())
          .isEqualTo(file.text());
    }
  }

  private static void holds(
      List<SourceFile> vocabularies, List<SourceFile> policies, Catalogue catalogue) {
    Bundle before = bundle(vocabularies, policies, catalogue);
    Formatter formatter = new Formatter(before.vocabulary());
    List<SourceFile> newVocabularies = formatted(formatter, vocabularies);
    List<SourceFile> newPolicies = formatted(formatter, policies);
    Bundle after = bundle(newVocabularies, newPolicies, catalogue);
    assertThat(Meaning.of(after)).isEqualTo(Meaning.of(before));
    for (SourceFile file : Stream.concat(newVocabularies.stream(), newPolicies.stream()).toList()) {
      assertThat(format(formatter, file.name(), file.text())).as("again").isEqualTo(file.text());
    }
  }

  private static List<SourceFile> formatted(Formatter formatter, List<SourceFile> files) {
    List<SourceFile> formatted = new ArrayList<>();
    for (SourceFile file : files) {
      String text = format(formatter, file.name(), file.text());
      assertThat(comments(text)).containsExactlyInAnyOrderElementsOf(comments(file.text()));
      assertThat(text).doesNotContain("\r", "\t", " \n", "\n\n\n").endsWith("\n");
      formatted.add(new SourceFile(file.name(), text));
    }
    return formatted;
  }

  private static List<String> comments(String text) {
    return LayoutReader.read("", text).comments().stream().map(Comment::text).toList();
  }

  private static String format(Formatter formatter, String name, String text) {
    Formatted formatted = formatter.format(new SourceFile(name, text));
    assertThat(formatted.problems()).map(Problem::render).isEmpty();
    return formatted.text().orElseThrow();
  }

  private static List<SourceFile> scrambled(List<SourceFile> files, Random random) {
    return files.stream()
        .map(file -> new SourceFile(file.name(), new Scramble(random, true).of(file.text())))
        .toList();
  }

  private static Bundle bundle(
      List<SourceFile> vocabularies, List<SourceFile> policies, Catalogue catalogue) {
    Reading reading =
        BundleReader.read(
            new BundleReader.Input(
                List.of(),
                vocabularies,
                policies,
                catalogue,
                List.of(),
                name -> Optional.empty(),
                FormatterLawsTest::register));
    assertThat(reading.problems()).map(Problem::render).isEmpty();
    return reading.bundle().orElseThrow();
  }

  /** A register that the examples name. */
  private static Optional<byte[]> register(String name) {
    try {
      return Optional.of(Files.readAllBytes(EXAMPLES.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Catalogue catalogue() {
    try (InputStream in = Files.newInputStream(SHIPPED.resolve("catalogue.yaml"))) {
      return Catalogue.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceFile generatedVocabulary() {
    try (InputStream in = GeneratedPolicies.class.getResourceAsStream("differential.vocab")) {
      return new SourceFile(
          "differential.vocab", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<SourceFile> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<SourceFile> found = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
        found.add(new SourceFile(file.toString(), Files.readString(file)));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

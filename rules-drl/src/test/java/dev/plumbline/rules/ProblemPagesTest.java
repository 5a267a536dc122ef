package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.lint.Lint;
import dev.plumbline.engine.lint.LintRule;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.ProblemPage;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.BundleReader.Reading;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import dev.plumbline.rules.drl.SampleSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages of codes: each code has one, and each example gives what the page says. With {@code
 * -Dplumbline.golden=write} what is told is written anew, to be read before it is committed.
 */
class ProblemPagesTest {

  private static final Path PAGES = Path.of("../docs/language/problems");
  private static final Path CHECKER =
      Path.of("../engine/src/main/java/dev/plumbline/engine/policy/reading");
  private static final Path REGISTERS =
      Path.of("../engine/src/main/java/dev/plumbline/engine/registers");

  /** An example of these would be a large file, or no text. */
  private static final Set<String> WITHOUT_EXAMPLE = Set.of("T105", "T107", "T114");

  private static final ShippedFiles SHIPPED = ShippedFiles.read();
  private static final Instant AS_OF = Instant.parse("2026-11-25T18:00:00Z");

  @TempDir Path folder;

  @Test
  void every_code_has_its_page_and_every_page_its_code() {
    Set<String> codes = new TreeSet<>();
    Stream.concat(files(CHECKER), files(REGISTERS))
        .forEach(file -> codes.addAll(matches("\"([PVT]\\d{3})\"", read(file))));
    Stream.of(LintRule.values()).map(LintRule::code).forEach(codes::add);

    assertThat(pages()).containsExactlyInAnyOrderElementsOf(codes);
    assertThat(ProblemPage.all()).hasSize(codes.size());
  }

  @Test
  void the_index_has_the_title_of_every_page_and_lint_the_same() {
    for (ProblemPage page : ProblemPage.all()) {
      assertThat(read(PAGES.resolve("README.md")))
          .contains("- [%s](%s.md): %s\n".formatted(page.code(), page.code(), page.title()));
    }
    for (LintRule rule : LintRule.values()) {
      assertThat(ProblemPage.of(rule.code()).orElseThrow().title()).isEqualTo(rule.summary());
    }
  }

  @Test
  void a_code_is_found_in_any_case_and_nothing_else_is() {
    assertThat(ProblemPage.of(" p201 ")).isEqualTo(ProblemPage.of("P201")).isPresent();
    assertThat(ProblemPage.of("P999")).isEmpty();
    assertThat(ProblemPage.of("README")).isEmpty();
    assertThat(ProblemPage.of("../problems/P201")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void the_example_gives_what_the_page_says(String code) throws IOException {
    Path file = PAGES.resolve(code + ".md");
    String page = read(file);
    if (WITHOUT_EXAMPLE.contains(code)) {
      assertThat(page).doesNotContain("```");
      return;
    }
    Optional<String> register = example(page, "csv");
    List<Problem> problems =
        problems(code, example(page, "vocab"), example(page, "policy"), register);
    String told =
        problems.stream().map(problem -> problem.render() + "\n").collect(Collectors.joining());
    if (System.getProperty("plumbline.golden", "").equals("write")) {
      Files.writeString(
          file,
          page.replaceFirst(
              "(?s)```text\n.*?```", Matcher.quoteReplacement("```text\n" + told + "```")));
    }

    assertThat(problems).extracting(Problem::code).contains(code).containsOnly(code);
    assertThat(example(read(file), "text")).contains(told);
  }

  private List<Problem> problems(
      String code,
      Optional<String> vocabulary,
      Optional<String> policy,
      Optional<String> register) {
    List<SourceFile> vocabularies =
        vocabulary.map(text -> new SourceFile("example.vocab", text)).stream().toList();
    List<SourceFile> policies =
        policy.map(text -> new SourceFile("example.policy", text)).stream().toList();
    boolean ofShipped = code.equals("V110");
    Reading reading =
        BundleReader.read(
            new BundleReader.Input(
                ofShipped ? vocabularies : SHIPPED.vocabularies(),
                ofShipped ? List.of() : vocabularies,
                policies,
                SHIPPED.catalogue(),
                SHIPPED.attestationKinds(),
                name -> Optional.empty(),
                name ->
                    register
                        .filter(text -> name.equals("vendors.csv"))
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))));
    if (!code.startsWith("L")) {
      return reading.problems();
    }
    assertThat(reading.problems()).map(Problem::render).isEmpty();
    return lint(reading.bundle().orElseThrow()).stream()
        .filter(problem -> problem.code().equals(code))
        .toList();
  }

  private List<Problem> lint(Bundle bundle) {
    return Lint.of(
        bundle,
        Set.of("example.policy"),
        SampleSnapshot.of("111111111111")
            .account("111111111111", "ACTIVE", true)
            .account("222222222222", "ACTIVE", true)
            .complete("accounts")
            .snapshot(folder),
        AS_OF);
  }

  private static Optional<String> example(String page, String language) {
    Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(page);
    return block.find() ? Optional.of(block.group(1)) : Optional.empty();
  }

  static Stream<String> pages() {
    return files(PAGES)
        .map(file -> file.getFileName().toString().replace(".md", ""))
        .filter(name -> !name.equals("README"))
        .sorted();
  }

  private static Set<String> matches(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

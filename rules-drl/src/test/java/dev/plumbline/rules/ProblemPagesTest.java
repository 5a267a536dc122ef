package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of problem codes and the checker. */
class ProblemPagesTest {

  @Test
  void every_code_the_checker_uses_is_explained_and_no_other() throws IOException {
    Path checker = Path.of("../engine/src/main/java/dev/plumbline/engine/policy/reading");
    Set<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.list(checker)) {
      files.forEach(file -> used.addAll(matches("\"([PV]\\d{3})\"", file)));
    }
    Set<String> explained =
        matches("(?m)^\\| ([PV]\\d{3}) ", Path.of("../docs/language/problems.md"));
    assertThat(explained).isEqualTo(used).isNotEmpty();
  }

  private static Set<String> matches(String pattern, Path file) {
    try {
      return Pattern.compile(pattern)
          .matcher(Files.readString(file))
          .results()
          .map((MatchResult match) -> match.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

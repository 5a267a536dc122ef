package dev.plumbline.rules.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.editing.Completion;
import dev.plumbline.engine.editing.Completions;
import dev.plumbline.engine.editing.Position;
import dev.plumbline.engine.editing.Understanding;
import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What stands in the policies and tests that ship is offered at its place. */
class ShippedCompletionTest {

  private static final int EVERY = 149;

  @Test
  void what_stands_at_a_place_is_offered_there() {
    BundleReader.Input input = BundleReader.Input.shipped(ShippedFiles.read());
    Understanding understanding = Understanding.of(input);
    List<String> missing = new ArrayList<>();
    int places = 0;
    for (SourceFile file : input.policies()) {
      List<String> lines = file.text().lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        for (int column : wordsOfTheLanguage(lines.get(i))) {
          places++;
          if (places % EVERY == 0 && !isOffered(understanding, file, lines.get(i), i + 1, column)) {
            missing.add(file.name() + ":" + (i + 1) + ":" + column + " " + lines.get(i));
          }
        }
      }
    }
    assertThat(places).isGreaterThan(50 * EVERY);
    assertThat(missing).isEmpty();
  }

  /** Where words begin that are neither in quotation marks nor names that an author gives. */
  private static List<Integer> wordsOfTheLanguage(String line) {
    List<Integer> columns = new ArrayList<>();
    if (line.startsWith("policy") || line.strip().matches("(#|parameter|tags|owner).*")) {
      return columns;
    }
    boolean quoted = false;
    for (int at = 0; at < line.length(); at++) {
      quoted ^= line.charAt(at) == '"';
      boolean begins = at == 0 || " (".indexOf(line.charAt(at - 1)) >= 0;
      if (!quoted && begins && Character.isLetter(line.charAt(at))) {
        columns.add(at + 1);
      }
    }
    return columns;
  }

  private static boolean isOffered(
      Understanding understanding, SourceFile file, String line, int number, int column) {
    String lower = line.toLowerCase(Locale.ROOT);
    return Completions.at(understanding, file.name(), new Position(number, column)).stream()
        .anyMatch(completion -> stands(completion, lower, column));
  }

  private static boolean stands(Completion completion, String line, int column) {
    int from = completion.edit().from().column() - 1;
    String words = completion.words().toLowerCase(Locale.ROOT);
    return line.startsWith(words, from) && from + words.length() >= column;
  }
}

package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.Span;
import java.util.List;
import java.util.Optional;

/**
 * Refuses files that are too large, and characters that make a text look like something it is not.
 */
final class TextLimits {

  private static final int MOST_CHARACTERS = 256 * 1024;

  private final Problems problems;

  TextLimits(Problems problems) {
    this.problems = problems;
  }

  static boolean isSmallEnough(SourceFile file) {
    return file.text().length() <= MOST_CHARACTERS;
  }

  boolean accept(SourceFile file) {
    if (!isSmallEnough(file)) {
      problems.error(
          "P108",
          new Span(file.name(), 1, 1, 1),
          "a file has at most " + MOST_CHARACTERS / 1024 + " KiB",
          "split it in two");
      return false;
    }
    List<String> lines = file.text().lines().toList();
    boolean clean = true;
    for (int i = 0; i < lines.size(); i++) {
      Optional<Span> hidden = hidden(file.name(), lines.get(i), i + 1);
      if (hidden.isPresent()) {
        clean = false;
        int character = lines.get(i).codePointAt(hidden.get().column() - 1);
        problems.error(
            "P107",
            hidden.get(),
            String.format("this line holds the invisible character U+%04X", character),
            "delete it; it can make a text look like another one");
      }
    }
    return clean;
  }

  private static Optional<Span> hidden(String file, String line, int number) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean control = Character.isISOControl(c) && c != '\t';
      boolean formatting = Character.getType(c) == Character.FORMAT;
      if (control || formatting) {
        return Optional.of(new Span(file, number, i + 1, 1));
      }
    }
    return Optional.empty();
  }
}

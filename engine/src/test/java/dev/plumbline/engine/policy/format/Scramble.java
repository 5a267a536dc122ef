package dev.plumbline.engine.policy.format;

import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a text as somebody in a hurry would: the same words, in another case and spacing. */
final class Scramble {

  private static final Pattern PIECE = Pattern.compile("\"[^\"]*\"|#.*| +|[^ \"#]+");

  private final Random random;
  private final boolean comments;
  private int written;

  /**
   * A scrambler.
   *
   * @param comments whether it adds comments and blank lines too
   */
  Scramble(Random random, boolean comments) {
    this.random = random;
    this.comments = comments;
  }

  String of(String text) {
    int factor = 1 + random.nextInt(3);
    String end = random.nextBoolean() ? "\n" : "\r\n";
    StringBuilder out = new StringBuilder();
    for (String line : text.lines().toList()) {
      if (comments && random.nextInt(6) == 0) {
        out.append(" ".repeat(random.nextInt(4))).append(comment()).append(end);
      }
      if (comments && random.nextInt(6) == 0) {
        out.append(end);
      }
      out.append(line(line, factor));
      if (comments && !line.isBlank() && !line.contains("#") && random.nextInt(6) == 0) {
        out.append(" ").append(comment());
      }
      out.append(end);
    }
    return out.toString();
  }

  private String comment() {
    return "# Note " + written++ + ": \"kept\" as it IS";
  }

  private String line(String line, int factor) {
    String words = line.stripLeading();
    boolean asItIs = words.startsWith("question") || words.startsWith("parameter");
    StringBuilder out = new StringBuilder(" ".repeat((line.length() - words.length()) * factor));
    Matcher pieces = PIECE.matcher(words.stripTrailing());
    while (pieces.find()) {
      String piece = pieces.group();
      boolean exact =
          piece.startsWith("\"") || piece.startsWith("#") || piece.matches(".*[.\\d].*");
      if (piece.isBlank()) {
        out.append(random.nextInt(4) == 0 ? "\t " : " ".repeat(1 + random.nextInt(3)));
      } else {
        out.append(exact || asItIs ? piece : cased(piece));
      }
    }
    return out.append(" ".repeat(random.nextInt(3))).toString();
  }

  private String cased(String word) {
    return switch (random.nextInt(4)) {
      case 0 -> word.toUpperCase(Locale.ROOT);
      case 1 -> word.toLowerCase(Locale.ROOT);
      case 2 -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
      default -> word;
    };
  }
}

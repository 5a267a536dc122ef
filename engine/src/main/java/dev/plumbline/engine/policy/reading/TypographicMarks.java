package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the quotation marks that word processors put in place of {@code "}. Inside of a text they
 * are letters like others.
 */
final class TypographicMarks {
  private static final Pattern MARKS = Pattern.compile("[\u201C\u201D\u201E\u201F\u00AB\u00BB]");

  private TypographicMarks() {}

  /** Tells of each line of a block that has any; returns whether there was one. */
  static boolean tell(Block block, Problems problems) {
    List<Token> found =
        Stream.concat(Stream.of(block.heading()), block.lines().stream())
            .flatMap(TypographicMarks::tokens)
            .filter(token -> token.kind() == Token.Kind.WORD && MARKS.matcher(token.text()).find())
            .toList();
    for (Token token : found) {
      problems.error(
          "P114",
          token.span(),
          "'" + token.text() + "' has quotation marks of a word processor",
          "write straight ones, such as \"prod\"; replace them in the whole file");
    }
    return !found.isEmpty();
  }

  private static Stream<Token> tokens(Line line) {
    return Stream.concat(
        line.tokens().stream(), line.bullets().stream().flatMap(TypographicMarks::tokens));
  }
}

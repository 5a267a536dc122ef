package dev.plumbline.engine.editing;

import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.LayoutReader;
import dev.plumbline.engine.policy.syntax.LayoutReader.Layout;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file with the caret in the place of the word that is being written.
 *
 * @param text with {@link LayoutReader#CARET} in it, and the block around it closed
 * @param before the whole lines before the line of the caret, from the beginning of a block
 * @param written the line's text before the word
 * @param from the column where the word begins
 * @param to the column behind what a completion replaces
 */
record CaretText(String text, String before, String written, int from, int to) {

  /** What takes the place of a word, and from where to where it stood. */
  private record Cut(int from, int to, int end, String instead) {}

  /** Empty where nothing can be completed: in a comment, or outside of the file. */
  static Optional<CaretText> of(SourceFile file, Position position) {
    List<String> lines = new ArrayList<>(file.text().lines().toList());
    while (lines.size() < position.line()) {
      lines.add("");
    }
    String line = lines.get(position.line() - 1);
    if (position.column() > line.codePointCount(0, line.length()) + 1) {
      return Optional.empty();
    }
    return cut(line, position.column())
        .map(cut -> marked(file.name(), lines, position.line(), line, cut));
  }

  private static CaretText marked(
      String name, List<String> lines, int number, String line, Cut cut) {
    String written = head(line, cut.from());
    String before = joined(lines.subList(blockBefore(name, lines, number), number - 1));
    List<String> all = new ArrayList<>(lines);
    all.set(number - 1, written + cut.instead() + tail(line, cut.end()));
    close(name, all, number);
    return new CaretText(joined(all), before, written, cut.from(), cut.to());
  }

  private static Optional<Cut> cut(String line, int column) {
    Layout layout = LayoutReader.read("", line);
    if (layout.comments().stream().anyMatch(comment -> comment.span().column() < column)) {
      return Optional.empty();
    }
    Optional<Token> around =
        Stream.concat(layout.blocks().stream().map(Block::heading), layout.strays().stream())
            .flatMap(each -> each.tokens().stream())
            .filter(token -> isAround(token, column))
            .findFirst();
    return Optional.of(
        around
            .map(token -> cut(line, token, column))
            .orElseGet(() -> new Cut(column, column, column, LayoutReader.CARET + " ")));
  }

  private static boolean isAround(Token token, int column) {
    int end = end(token);
    return switch (token.kind()) {
      case WORD -> token.span().column() < column && column <= end;
      case TEXT -> token.span().column() < column && column < end;
      case UNCLOSED -> token.span().column() < column;
      default -> false;
    };
  }

  private static Cut cut(String line, Token token, int column) {
    int from = token.span().column();
    int end = end(token);
    if (token.kind() == Token.Kind.WORD) {
      return new Cut(from, column, end, LayoutReader.CARET + " ");
    }
    String content = head(line, column).substring(head(line, from).length());
    int open = content.lastIndexOf('{');
    return open > content.lastIndexOf('}')
        ? hole(line, token, column, content.substring(open + 1))
        : new Cut(from, end, end, LayoutReader.CARET);
  }

  /** In the braces of a message. */
  private static Cut hole(String line, Token token, int column, String beforeCaret) {
    int word = beforeCaret.length();
    while (word > 0 && beforeCaret.charAt(word - 1) != ' ') {
      word--;
    }
    int length = beforeCaret.codePointCount(word, beforeCaret.length());
    int from = column - length;
    String rest = tail(line, column);
    boolean text = token.kind() == Token.Kind.TEXT;
    if (text && rest.indexOf('}') >= 0 && rest.indexOf('}') < rest.indexOf('"')) {
      return new Cut(from, column, endOfWord(line, column), LayoutReader.CARET);
    }
    return text
        ? new Cut(from, column, end(token) - 1, LayoutReader.CARET + "}")
        : new Cut(from, column, end(token), LayoutReader.CARET + "}\"");
  }

  private static int endOfWord(String line, int column) {
    int end = column;
    while (Character.isLetterOrDigit(tail(line, end).codePointAt(0))) {
      end++;
    }
    return end;
  }

  /** Ends the block around a line, if it has no end. */
  private static void close(String name, List<String> lines, int number) {
    List<Block> blocks = LayoutReader.read(name, joined(lines)).blocks();
    for (int i = blocks.size() - 1; i >= 0; i--) {
      if (line(blocks.get(i)) <= number) {
        if (blocks.get(i).end().isEmpty()) {
          lines.add(i + 1 < blocks.size() ? line(blocks.get(i + 1)) - 1 : lines.size(), "end");
        }
        return;
      }
    }
  }

  /** How many lines stand before the last block that begins above a line. */
  private static int blockBefore(String name, List<String> lines, int number) {
    return LayoutReader.read(name, joined(lines)).blocks().stream()
        .mapToInt(block -> line(block) - 1)
        .filter(above -> above < number - 1)
        .max()
        .orElse(0);
  }

  private static int line(Block block) {
    Line heading = block.heading();
    return heading.first().span().line();
  }

  private static int end(Token token) {
    Span span = token.span();
    return span.column() + span.length();
  }

  /** The text before a column. */
  private static String head(String line, int column) {
    return line.substring(0, line.offsetByCodePoints(0, column - 1));
  }

  private static String tail(String line, int column) {
    return line.substring(line.offsetByCodePoints(0, column - 1));
  }

  private static String joined(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}

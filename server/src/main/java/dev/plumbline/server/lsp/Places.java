package dev.plumbline.server.lsp;

import dev.plumbline.engine.editing.Edit;
import dev.plumbline.engine.policy.Span;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;

/** Places of a text as the protocol counts them: lines from 0, characters from 0 in UTF-16. */
final class Places {

  private final List<String> lines;

  Places(String text) {
    this.lines = text.lines().toList();
  }

  private String line(int number) {
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }

  Position position(dev.plumbline.engine.editing.Position place) {
    String line = line(place.line());
    int codePoints = Math.min(place.column() - 1, line.codePointCount(0, line.length()));
    return new Position(place.line() - 1, line.offsetByCodePoints(0, codePoints));
  }

  dev.plumbline.engine.editing.Position place(Position position) {
    String line = line(position.getLine() + 1);
    int units = Math.min(position.getCharacter(), line.length());
    return new dev.plumbline.engine.editing.Position(
        position.getLine() + 1, line.codePointCount(0, units) + 1);
  }

  Range range(Span words) {
    return new Range(
        position(new dev.plumbline.engine.editing.Position(words.line(), words.column())),
        position(
            new dev.plumbline.engine.editing.Position(
                words.line(), words.column() + words.length())));
  }

  TextEdit edit(Edit edit) {
    return new TextEdit(new Range(position(edit.from()), position(edit.to())), edit.text());
  }

  /** From the first character of a text to its last. */
  Range whole() {
    return new Range(new Position(0, 0), new Position(lines.size() + 1, 0));
  }

  /** Whole lines. */
  Range lines(int first, int last) {
    return new Range(new Position(first - 1, 0), new Position(last - 1, line(last).length()));
  }
}

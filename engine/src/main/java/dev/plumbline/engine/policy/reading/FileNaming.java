package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.registers.RegisterReader;
import dev.plumbline.engine.things.Source;
import dev.plumbline.engine.things.Source.Reach;
import java.util.List;
import java.util.Optional;

/**
 * The naming of a register: {@code "vendors.csv"}, or {@code "registers.xlsx" sheet "Vendors"}.
 *
 * @param file as written
 * @param span of its name
 */
record FileNaming(String file, Optional<String> sheet, Span span) {

  /** Whether {@code from table} and a file stand next: a source may be called {@code table}. */
  static boolean stands(Cursor cursor) {
    int behind = cursor.position() + 2;
    return cursor.at("from table")
        && behind < cursor.tokens().size()
        && cursor.tokens().get(behind).kind() != Token.Kind.WORD;
  }

  /** Reads {@code from}, perhaps {@code table}, and the file; moves behind it. */
  static FileNaming read(Cursor cursor) {
    Expect.word(cursor, "from", "write for instance: from \"approved-regions.csv\"");
    cursor.skip("table");
    Token file = Expect.text(cursor);
    if (!RegisterReader.canRead(file.text())) {
      throw new MistakeException(
          "T103",
          file.span(),
          "'" + file.text() + "' is no file that a register is read from",
          "its name ends in one of: " + RegisterReader.endings());
    }
    Optional<String> sheet =
        cursor.skip("sheet") ? Optional.of(Expect.text(cursor).text()) : Optional.empty();
    return new FileNaming(file.text(), sheet, file.span());
  }

  Source source() {
    String name = "register " + file;
    return new Source(name, name, List.of(), Reach.REGISTER, Optional.empty());
  }
}

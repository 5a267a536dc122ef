package dev.plumbline.engine.registers;

import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Listing;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns cells into values of their column's kind. A blank cell is absent: we looked. */
final class CellDecoder {
  private final Nearest nearest;

  CellDecoder(Nearest nearest) {
    this.nearest = nearest;
  }

  /** An {@link Observed} or, for lists, a {@link Listing}. */
  Object decode(Attribute column, CellValue cell) throws UnfitCellException {
    if (cell instanceof CellValue.Unusable unusable) {
      throw new UnfitCellException(
          unusable.code(), "'" + unusable.shown() + "' " + unusable.fault(), unusable.help());
    }
    checkLetters(cell.shown());
    if (column.kind().isList()) {
      return Listing.complete(texts(cell));
    }
    if (cell.isBlank()) {
      return Observed.absent();
    }
    if (cell instanceof CellValue.Texts) {
      throw unfit(cell, "is a list", "write one value");
    }
    return Observed.present(value(column, cell));
  }

  private Object value(Attribute column, CellValue cell) throws UnfitCellException {
    return switch (column.kind()) {
      case YES_NO -> yesNo(cell);
      case NUMBER ->
          number(cell)
              .orElseThrow(() -> unfit(cell, "is not a number", "write digits, such as 12"));
      case DATE -> date(cell);
      case CHOICE -> choice(column, cell);
      case TEXT -> cell.shown();
      case ONE, LIST, TEXTS -> throw new IllegalArgumentException(column + " is no column");
    };
  }

  private static Boolean yesNo(CellValue cell) throws UnfitCellException {
    String word = cell.shown().toLowerCase(Locale.ROOT);
    return switch (word) {
      case "yes", "true" -> true;
      case "no", "false" -> false;
      default -> throw unfit(cell, "is neither yes nor no", "write yes or no");
    };
  }

  private static Optional<Object> number(CellValue cell) {
    return (cell instanceof CellValue.Number number
            ? Numbers.inRange(number.number())
            : Numbers.of(cell.shown()))
        .map(number -> number);
  }

  private static Object date(CellValue cell) throws UnfitCellException {
    if (cell instanceof CellValue.Moment moment) {
      return moment.time().toInstant(ZoneOffset.UTC);
    }
    return Dates.of(cell.shown())
        .orElseThrow(() -> unfit(cell, "is not a date", Dates.help(cell.shown())));
  }

  private String choice(Attribute column, CellValue cell) throws UnfitCellException {
    return column.choices().stream()
        .filter(cell.shown()::equalsIgnoreCase)
        .findFirst()
        .orElseThrow(
            () ->
                unfit(
                    cell,
                    "is none of the choices",
                    nearest
                        .didYouMean(cell.shown(), column.choices())
                        .orElse("write one of: " + String.join(", ", column.choices()))));
  }

  private static List<String> texts(CellValue cell) throws UnfitCellException {
    if (!(cell instanceof CellValue.Texts list)) {
      return Stream.of(cell.shown().split(";"))
          .map(String::strip)
          .filter(text -> !text.isEmpty())
          .toList();
    }
    List<String> texts = new ArrayList<>();
    for (CellValue item : list.items()) {
      if (item instanceof CellValue.Unusable unusable) {
        throw new UnfitCellException(
            unusable.code(), "'" + unusable.shown() + "' " + unusable.fault(), unusable.help());
      }
      if (!item.isBlank()) {
        texts.add(item.shown());
      }
    }
    return texts;
  }

  private static void checkLetters(String text) throws UnfitCellException {
    int letter =
        text.codePoints()
            .filter(
                c ->
                    Character.getType(c) == Character.FORMAT
                        || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'))
            .findFirst()
            .orElse(0);
    if (letter != 0) {
      throw new UnfitCellException(
          "T111",
          String.format("the cell holds the invisible character U+%04X", letter),
          "delete it; it can make a text look like another one");
    }
  }

  private static UnfitCellException unfit(CellValue cell, String fault, String help) {
    String shown = cell.shown().replaceAll("\\s+", " ");
    return new UnfitCellException(
        "T111",
        "'" + (shown.length() > 60 ? shown.substring(0, 60) + "…" : shown) + "' " + fault,
        help);
  }
}

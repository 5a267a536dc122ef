package dev.plumbline.engine.registers;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a cell stands.
 *
 * @param row as a spreadsheet counts it; of a list in YAML or JSON, the number of the item
 * @param line of the file; in a workbook the row
 * @param column of the cell's first character in {@code text}, counted from 1
 * @param length in characters, at least 1
 * @param text the line; of a workbook, the row's cells with bars between
 */
public record Place(int row, int line, int column, int length, String text) {
  public Place {
    requireNonNull(text, "text is null");
  }

  /** The places of a row's cells: each is sought behind the one before it. */
  static List<Place> inLine(int row, int line, String text, List<String> cells) {
    List<Place> places = new ArrayList<>();
    int from = 0;
    for (String cell : cells) {
      int at = text.indexOf(cell, from);
      if (at < 0) {
        places.add(new Place(row, line, 1, 1, text));
      } else {
        places.add(new Place(row, line, at + 1, Math.max(1, cell.length()), text));
        from = at + cell.length() + (cell.isEmpty() ? 1 : 0);
      }
    }
    return places;
  }
}

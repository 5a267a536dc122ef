package dev.plumbline.engine.registers;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A table as it stands in a file.
 *
 * @param header the names of the columns
 * @param rows those that are not blank; a row may have fewer or more cells than the header
 * @param mistakes what is wrong with the table apart from its cells
 */
record Grid(List<GridCell> header, List<GridRow> rows, List<Mistake> mistakes) {
  Grid {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
    mistakes = List.copyOf(mistakes);
  }

  record GridRow(int number, List<GridCell> cells) {
    GridRow {
      cells = List.copyOf(cells);
    }

    boolean isBlank() {
      return cells.stream().allMatch(cell -> cell.value().isBlank());
    }
  }

  record GridCell(CellValue value, Place place) {
    GridCell {
      requireNonNull(value, "value is null");
      requireNonNull(place, "place is null");
    }
  }

  /** The first row that is not blank names the columns. */
  static Grid of(List<GridRow> rows, List<Mistake> mistakes) {
    List<GridRow> filled = rows.stream().filter(row -> !row.isBlank()).toList();
    if (filled.isEmpty()) {
      throw new RefusedException(
          "T104",
          "there is nothing in it",
          "write the names of the columns in the first row, and leave the rest empty if there are"
              + " no rows");
    }
    return new Grid(filled.get(0).cells(), filled.subList(1, filled.size()), mistakes);
  }
}

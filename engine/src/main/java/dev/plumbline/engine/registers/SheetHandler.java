package dev.plumbline.engine.registers;

import dev.plumbline.engine.registers.Grid.GridCell;
import dev.plumbline.engine.registers.Grid.GridRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the cells of a sheet as they come by. */
final class SheetHandler extends DefaultHandler {
  private static final CellValue BLANK = new CellValue.Blank();

  private final SheetValues values;
  private final List<GridRow> rows = new ArrayList<>();
  private final List<Mistake> mistakes = new ArrayList<>();
  private final Map<Integer, CellValue> cells = new TreeMap<>();
  private final StringBuilder text = new StringBuilder();
  private int row;
  private int column = -1;
  private int count;
  private String type = "";
  private @Nullable String style;
  private boolean computed;
  private boolean collecting;

  /** Phonetic guides repeat a text in another script, and are no part of it. */
  private boolean phonetic;

  SheetHandler(SharedStrings strings, StylesTable styles, boolean countsFrom1904) {
    this.values = new SheetValues(strings, styles, countsFrom1904);
  }

  List<GridRow> rows() {
    return rows;
  }

  List<Mistake> mistakes() {
    return mistakes;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "row" -> {
        String number = attributes.getValue("r");
        row = number == null ? row + 1 : Integer.parseInt(number);
        column = -1;
        cells.clear();
      }
      case "c" -> cell(attributes);
      case "v", "t" -> collecting = !phonetic;
      case "f" -> computed = true;
      case "rPh" -> phonetic = true;
      case "mergeCell" -> merged(String.valueOf(attributes.getValue("ref")));
      default -> collecting = false;
    }
  }

  private void cell(Attributes attributes) {
    String reference = attributes.getValue("r");
    column = reference == null ? column + 1 : new CellReference(reference).getCol();
    String given = attributes.getValue("t");
    type = given == null ? "n" : given;
    style = attributes.getValue("s");
    computed = false;
    text.setLength(0);
  }

  @Override
  public void characters(char[] letters, int from, int length) {
    if (collecting) {
      text.append(letters, from, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    switch (name) {
      case "v", "t" -> collecting = false;
      case "rPh" -> phonetic = false;
      case "c" -> endCell();
      case "row" -> endRow();
      default -> collecting = false;
    }
  }

  private void endCell() {
    CellValue value = computed ? SheetValues.formula() : values.of(type, style, text.toString());
    if (value.isBlank()) {
      return;
    }
    Limits.checkColumns(column + 1);
    count++;
    if (count > Limits.MOST_CELLS) {
      throw Limits.exceeded("%,d cells in a workbook".formatted(Limits.MOST_CELLS));
    }
    cells.put(column, value);
  }

  private void endRow() {
    if (cells.isEmpty()) {
      return;
    }
    int width = cells.keySet().stream().mapToInt(at -> at + 1).max().orElse(0);
    List<CellValue> line = new ArrayList<>();
    for (int at = 0; at < width; at++) {
      line.add(cells.getOrDefault(at, BLANK));
    }
    List<String> shown = line.stream().map(value -> value.shown().replace('\n', ' ')).toList();
    List<Place> places = Place.inLine(row, row, String.join(" | ", shown), shown);
    List<GridCell> all = new ArrayList<>();
    for (int at = 0; at < width; at++) {
      all.add(new GridCell(line.get(at), places.get(at)));
    }
    rows.add(new GridRow(row, all));
  }

  private void merged(String area) {
    int first = new CellReference(area.split(":", 2)[0]).getRow() + 1;
    Place place =
        rows.stream()
            .filter(each -> each.number() == first)
            .map(each -> each.cells().get(0).place())
            .findFirst()
            .orElse(new Place(first, first, 1, 1, ""));
    mistakes.add(
        new Mistake(
            "T111",
            Optional.of(place),
            "the cells " + area + " are merged, so all but the first hold nothing",
            "take them apart, and write the value into each"));
  }

  @Override
  public void error(SAXParseException e) throws SAXException {
    throw e;
  }
}

package dev.plumbline.engine.registers;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.plumbline.engine.registers.Grid.GridCell;
import dev.plumbline.engine.registers.Grid.GridRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads CSV: UTF-8, with commas or semicolons, whichever the header has more of. */
final class CsvGrid {
  private static final String QUOTES =
      "put the whole cell in quotation marks, and write each one inside it twice";

  private CsvGrid() {}

  static Grid read(byte[] bytes) {
    String text = Utf8.text(bytes);
    if (text.chars().filter(c -> c == '"').count() % 2 != 0) {
      throw new RefusedException("T104", "a quotation mark in it is not closed", QUOTES);
    }
    List<String> lines = text.lines().toList();
    List<GridRow> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator(lines.isEmpty() ? "" : lines.get(0)))
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)) {
      for (CsvRecord record : reader) {
        rows.add(row(rows.size() + 1, record, lines));
        Limits.checkRows(rows.size() - 1);
      }
    } catch (CsvParseException e) {
      throw new RefusedException("T104", "row " + (rows.size() + 1) + " cannot be read", QUOTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Grid.of(rows, List.of());
  }

  private static char separator(String header) {
    long semicolons = header.chars().filter(c -> c == ';').count();
    return semicolons > header.chars().filter(c -> c == ',').count() ? ';' : ',';
  }

  private static GridRow row(int number, CsvRecord record, List<String> lines) {
    List<String> fields = record.getFields();
    Limits.checkColumns(fields.size());
    int line = (int) record.getStartingLineNumber();
    String text = line <= lines.size() ? lines.get(line - 1) : "";
    List<Place> places = Place.inLine(number, line, text, fields);
    List<GridCell> cells = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      cells.add(new GridCell(CellValue.ofText(fields.get(i)), places.get(i)));
    }
    return new GridRow(number, cells);
  }
}

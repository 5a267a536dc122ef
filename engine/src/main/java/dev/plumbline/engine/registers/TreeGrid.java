package dev.plumbline.engine.registers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.plumbline.engine.registers.Grid.GridCell;
import dev.plumbline.engine.registers.Grid.GridRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads YAML and JSON: a list of maps. It is read token by token, so nothing is built that the file
 * does not hold, and an alias of YAML is never followed.
 */
final class TreeGrid {
  private static final String SHAPE = "write a list of maps, one a row, with the columns as keys";

  private final JsonParser parser;
  private final List<String> lines;
  private final Map<String, GridCell> header = new LinkedHashMap<>();
  private final List<Map<String, GridCell>> items = new ArrayList<>();
  private final List<Place> starts = new ArrayList<>();
  private final List<Mistake> mistakes = new ArrayList<>();

  private TreeGrid(JsonParser parser, List<String> lines) {
    this.parser = parser;
    this.lines = lines;
  }

  static Grid json(byte[] bytes) {
    return read(bytes, new JsonFactory(), "JSON");
  }

  static Grid yaml(byte[] bytes) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Limits.MOST_BYTES);
    return read(bytes, YAMLFactory.builder().loaderOptions(options).build(), "YAML");
  }

  private static Grid read(byte[] bytes, JsonFactory factory, String format) {
    String text = Utf8.text(bytes);
    try (JsonParser parser = factory.createParser(text)) {
      return new TreeGrid(parser, text.lines().toList()).grid();
    } catch (JsonProcessingException e) {
      @Nullable JsonLocation at = e.getLocation();
      throw new RefusedException(
          "T104",
          "it is not "
              + format
              + (at == null ? "" : ": line " + at.getLineNr() + " cannot be read"),
          SHAPE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Grid grid() throws IOException {
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      throw new RefusedException("T104", "it is not a list", SHAPE);
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Limits.checkRows(items.size() + 1);
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        throw new RefusedException(
            "T104", "item " + (items.size() + 1) + " of its list is not a map", SHAPE);
      }
      item();
    }
    if (parser.nextToken() != null) {
      throw new RefusedException("T104", "something stands behind its list", SHAPE);
    }
    return new Grid(List.copyOf(header.values()), rows(), mistakes);
  }

  private void item() throws IOException {
    int number = items.size() + 1;
    Map<String, GridCell> cells = new LinkedHashMap<>();
    starts.add(place(number, 1));
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Place place = place(number, key.length());
      parser.nextToken();
      GridCell cell = new GridCell(value(), place);
      header.putIfAbsent(key, new GridCell(CellValue.ofText(key), place));
      Limits.checkColumns(header.size());
      if (cells.put(key, cell) != null) {
        mistakes.add(
            new Mistake(
                "T110",
                Optional.of(place),
                "it has the column \"" + key + "\" twice",
                "leave one of them out"));
      }
    }
    items.add(cells);
  }

  private CellValue value() throws IOException {
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      return unusable("*" + parser.getText(), "is an alias");
    }
    return switch (parser.currentToken()) {
      case VALUE_NULL -> new CellValue.Blank();
      case VALUE_TRUE, VALUE_FALSE -> new CellValue.Flag(parser.getBooleanValue());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
      case START_ARRAY -> texts();
      case START_OBJECT -> {
        parser.skipChildren();
        yield unusable("{…}", "is a map");
      }
      default -> CellValue.ofText(parser.getText());
    };
  }

  /** A number as it is written; what only its format takes for one is a text. */
  private CellValue number() throws IOException {
    String written = parser.getText();
    try {
      return new CellValue.Number(new BigDecimal(written), written);
    } catch (NumberFormatException e) {
      return CellValue.ofText(written);
    }
  }

  private CellValue texts() throws IOException {
    List<CellValue> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      CellValue value = value();
      if (value instanceof CellValue.Texts) {
        value = unusable("[…]", "is a list in a list");
      }
      values.add(value);
    }
    return new CellValue.Texts(values);
  }

  private static CellValue unusable(String shown, String fault) {
    return new CellValue.Unusable(shown, "T111", fault, "write the value itself");
  }

  private Place place(int row, int length) {
    JsonLocation at = parser.currentTokenLocation();
    int line = Math.max(1, at.getLineNr());
    String text = line <= lines.size() ? lines.get(line - 1) : "";
    return new Place(row, line, Math.max(1, at.getColumnNr()), Math.max(1, length), text);
  }

  private List<GridRow> rows() {
    List<GridRow> rows = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      List<GridCell> cells = new ArrayList<>();
      for (String key : header.keySet()) {
        GridCell blank = new GridCell(new CellValue.Blank(), starts.get(i));
        cells.add(items.get(i).getOrDefault(key, blank));
      }
      rows.add(new GridRow(i + 1, cells));
    }
    return rows.stream().filter(row -> !row.isBlank()).toList();
  }
}

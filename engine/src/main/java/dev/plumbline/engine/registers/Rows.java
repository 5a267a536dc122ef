package dev.plumbline.engine.registers;

import dev.plumbline.engine.registers.Grid.GridCell;
import dev.plumbline.engine.registers.Grid.GridRow;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Register;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns the rows of a table into the rows of a register. */
final class Rows {
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

  private final Table table;
  private final Nearest nearest;
  private final CellDecoder decoder;
  private final Mistakes mistakes;
  private final Map<String, Integer> rowsById = new HashMap<>();

  Rows(Table table, Nearest nearest) {
    this.table = table;
    this.nearest = nearest;
    this.decoder = new CellDecoder(nearest);
    this.mistakes = new Mistakes(table.sheet());
  }

  RegisterReader.Reading read(Grid grid) {
    Headers headers = Headers.of(grid, table, nearest, mistakes);
    grid.mistakes()
        .forEach(
            mistake ->
                mistake
                    .place()
                    .ifPresent(
                        place ->
                            mistakes.add(
                                mistake.code(), place, mistake.message(), mistake.help())));
    List<Register.Row> rows = new ArrayList<>();
    for (GridRow row : grid.rows()) {
      row(row, headers, grid.header().size()).ifPresent(rows::add);
    }
    return new RegisterReader.Reading(
        new Register(table.thing(), table.file(), rows), mistakes.all());
  }

  private Optional<Register.Row> row(GridRow row, Headers headers, int width) {
    if (row.cells().size() < width && !table.file().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      mistakes.add(
          "T113",
          row.cells().get(0).place(),
          "the row has " + row.cells().size() + " cells, and there are " + width + " columns",
          "write a separator for an empty cell too");
      return Optional.empty();
    }
    Map<String, Object> values = new HashMap<>();
    Optional<String> id = Optional.empty();
    Optional<String> account = Optional.empty();
    for (int column = 0; column < Math.max(width, row.cells().size()); column++) {
      GridCell cell =
          column < row.cells().size()
              ? row.cells().get(column)
              : new GridCell(new CellValue.Blank(), row.cells().get(0).place());
      Optional<Attribute> attribute = headers.attribute(column);
      if (attribute.isPresent()) {
        value(attribute.get(), cell).ifPresent(v -> values.put(attribute.get().name(), v));
        if (attribute.get().name().equals(table.named())) {
          id = Optional.of(cell).flatMap(each -> id(row, each));
        }
      } else if (!headers.isAccount(column)) {
        checkNothing(column, width, headers, cell);
      }
      if (headers.isAccount(column)) {
        account = account(cell, attribute.isEmpty());
      }
    }
    Optional<String> of = account;
    return id.map(name -> new Register.Row(row.number(), name, of, values));
  }

  private Optional<Object> value(Attribute column, GridCell cell) {
    try {
      return Optional.of(decoder.decode(column, cell.value()));
    } catch (UnfitCellException unfit) {
      mistakes.add(unfit.code(), cell.place(), column.name(), unfit.fault(), unfit.help());
      return Optional.empty();
    }
  }

  private Optional<String> id(GridRow row, GridCell cell) {
    String id = cell.value().shown();
    if (cell.value() instanceof CellValue.Unusable) {
      return Optional.empty();
    }
    if (cell.value().isBlank()) {
      mistakes.add(
          "T112",
          cell.place(),
          table.named(),
          "the cell is empty, and it names the " + table.thing(),
          "write a name that no other row has");
      return Optional.empty();
    }
    Integer earlier = rowsById.putIfAbsent(id.toLowerCase(Locale.ROOT), row.number());
    if (earlier != null) {
      mistakes.add(
          "T112",
          cell.place(),
          table.named(),
          "'" + id + "' is the " + table.thing() + " of row " + earlier + " already",
          "give it another name, or delete one of the rows");
      return Optional.empty();
    }
    return Optional.of(id);
  }

  /** A column that nobody declared says the account and nothing else. */
  private Optional<String> account(GridCell cell, boolean nothingElse) {
    String text = cell.value().shown();
    if (ACCOUNT.matcher(text).matches()) {
      return Optional.of(text);
    }
    if (nothingElse && !cell.value().isBlank()) {
      mistakes.add(
          "T111",
          cell.place(),
          "account",
          "'" + text + "' is not an account, which has twelve digits",
          "write all twelve, as a text; leave it empty for the organization");
    }
    return Optional.empty();
  }

  private void checkNothing(int column, int width, Headers headers, GridCell cell) {
    if (cell.value().isBlank()) {
      return;
    }
    if (column >= width) {
      mistakes.add(
          "T113",
          cell.place(),
          "the row has more cells than there are columns",
          "put a text with a separator in it in quotation marks, or name the column");
    } else if (headers.isNameless(column)) {
      mistakes.add(
          "T110",
          cell.place(),
          "the cell stands in a column without a name",
          "name the column in the first row, or delete the cell");
    }
  }
}

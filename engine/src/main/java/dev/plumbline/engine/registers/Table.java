package dev.plumbline.engine.registers;

import static java.util.Objects.requireNonNull;

import dev.plumbline.engine.things.Attribute;
import java.util.List;
import java.util.Optional;

/**
 * What a vocabulary says of a register.
 *
 * @param thing the name of the kind of thing its rows are
 * @param file its name, below the folder of the bundle
 * @param sheet of a workbook
 * @param columns the attributes; their names are the headers
 * @param named the name of the column that names the things
 */
public record Table(
    String thing, String file, Optional<String> sheet, List<Attribute> columns, String named) {
  public Table {
    requireNonNull(thing, "thing is null");
    requireNonNull(file, "file is null");
    requireNonNull(sheet, "sheet is null");
    columns = List.copyOf(columns);
    requireNonNull(named, "named is null");
  }
}

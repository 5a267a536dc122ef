package dev.plumbline.engine.registers;

import dev.plumbline.engine.registers.Grid.GridCell;
import dev.plumbline.engine.things.Attribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which column of a file is which attribute, and which says the account of a row. */
final class Headers {
  private static final String ACCOUNT = "account";

  private final Map<Integer, Attribute> attributes = new HashMap<>();
  private final Set<Integer> nameless = new HashSet<>();
  private int account = -1;

  private Headers() {}

  /** Columns by their position in the file. */
  Optional<Attribute> attribute(int column) {
    return Optional.ofNullable(attributes.get(column));
  }

  boolean isAccount(int column) {
    return column == account;
  }

  /** Whether a column may hold nothing, because nobody says what it is. */
  boolean isNameless(int column) {
    return nameless.contains(column);
  }

  static Headers of(Grid grid, Table table, Nearest nearest, Mistakes mistakes) {
    Headers headers = new Headers();
    Set<String> seen = new HashSet<>();
    for (int column = 0; column < grid.header().size(); column++) {
      GridCell cell = grid.header().get(column);
      if (cell.value().isBlank()) {
        headers.nameless.add(column);
      } else if (!seen.add(key(cell.value().shown()))) {
        mistakes.add(
            "T110",
            cell.place(),
            "there are two columns \"" + cell.value().shown() + '"',
            "leave one of them out");
      } else {
        headers.assign(column, cell, table, nearest, mistakes);
      }
    }
    if (!grid.header().isEmpty()) {
      headers.tellMissing(grid, table, nearest, mistakes);
    }
    return headers;
  }

  private void assign(int column, GridCell cell, Table table, Nearest nearest, Mistakes mistakes) {
    String name = cell.value().shown();
    if (key(name).equals(ACCOUNT)) {
      account = column;
    }
    Optional<Attribute> attribute =
        table.columns().stream().filter(each -> key(each.name()).equals(key(name))).findFirst();
    if (attribute.isPresent()) {
      attributes.put(column, attribute.get());
    } else if (column != account) {
      mistakes.add(
          "T108",
          cell.place(),
          "\"" + table.thing() + "\" has no attribute for the column \"" + name + '"',
          nearest
              .didYouMean(name, names(table))
              .orElse("declare it, such as: text " + name + "; or delete the column"));
    }
  }

  private void tellMissing(Grid grid, Table table, Nearest nearest, Mistakes mistakes) {
    List<String> unknown = new ArrayList<>();
    for (int column = 0; column < grid.header().size(); column++) {
      if (!attributes.containsKey(column) && !isNameless(column)) {
        unknown.add(grid.header().get(column).value().shown());
      }
    }
    for (Attribute attribute : table.columns()) {
      if (!attributes.containsValue(attribute)) {
        mistakes.add(
            "T109",
            grid.header().get(0).place(),
            "there is no column \"" + attribute.name() + '"',
            nearest
                .didYouMean(attribute.name(), unknown)
                .orElse("add a column with the header: " + attribute.name()));
      }
    }
  }

  private static List<String> names(Table table) {
    return table.columns().stream().map(Attribute::name).toList();
  }

  /** Headers are compared without regard to case and spacing. */
  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
  }
}

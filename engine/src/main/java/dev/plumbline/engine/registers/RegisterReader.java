package dev.plumbline.engine.registers;

import dev.plumbline.engine.things.Register;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads registers: CSV, XLSX, YAML and JSON files, by the end of their names. Cells are data;
 * nothing in a file is computed, followed or run.
 */
public final class RegisterReader {
  private static final List<String> ENDINGS = List.of(".csv", ".xlsx", ".yaml", ".yml", ".json");

  private RegisterReader() {}

  /**
   * What came of it.
   *
   * @param register with the rows that are right; whole only if there are no mistakes
   */
  public record Reading(Register register, List<Mistake> mistakes) {
    public Reading {
      mistakes = List.copyOf(mistakes);
    }
  }

  /** The endings of names that a register may have, for people. */
  public static String endings() {
    return String.join(", ", ENDINGS);
  }

  public static boolean canRead(String file) {
    return ENDINGS.stream().anyMatch(file.toLowerCase(Locale.ROOT)::endsWith);
  }

  /** Reads one register; whatever is wrong with it is told, all at once. */
  public static Reading read(Table table, byte[] content, Nearest nearest) {
    try {
      return new Rows(table, nearest).read(grid(table, content, nearest));
    } catch (RefusedException refused) {
      return new Reading(
          new Register(table.thing(), table.file(), List.of()),
          List.of(
              new Mistake(
                  refused.code(),
                  Optional.empty(),
                  "the register \"" + table.file() + "\": " + refused.message(),
                  refused.help())));
    }
  }

  private static Grid grid(Table table, byte[] content, Nearest nearest) {
    if (content.length > Limits.MOST_BYTES) {
      throw Limits.exceeded(Limits.MOST_BYTES / 1024 / 1024 + " MiB");
    }
    String name = table.file().toLowerCase(Locale.ROOT);
    if (name.endsWith(".xlsx")) {
      return WorkbookGrid.read(content, table.sheet(), nearest);
    }
    if (table.sheet().isPresent()) {
      throw new RefusedException(
          "T106",
          "only a workbook (.xlsx) has sheets",
          "leave out: sheet \"" + table.sheet().get() + '"');
    }
    if (name.endsWith(".csv")) {
      return CsvGrid.read(content);
    }
    return name.endsWith(".json") ? TreeGrid.json(content) : TreeGrid.yaml(content);
  }
}

package dev.plumbline.engine.registers;

/** How large a register may be. */
public final class Limits {
  /** Of a file, in bytes. */
  public static final int MOST_BYTES = 5 * 1024 * 1024;

  static final int MOST_ROWS = 100_000;
  static final int MOST_COLUMNS = 200;

  /** Of a workbook's sheet: what a reader holds of a cell is much more than its file shows. */
  static final int MOST_CELLS = 50_000;

  /** Of a workbook once it is unzipped, in bytes. */
  static final long MOST_UNZIPPED = 50L * 1024 * 1024;

  static final int MOST_PARTS = 100;
  static final int MOST_SHEETS = 20;

  private Limits() {}

  static RefusedException exceeded(String limit) {
    return new RefusedException("T105", "a register has at most " + limit, "split it in two");
  }

  /** Refuses one row more than there may be. */
  static void checkRows(int rows) {
    if (rows > MOST_ROWS) {
      throw exceeded("%,d rows".formatted(MOST_ROWS));
    }
  }

  static void checkColumns(int columns) {
    if (columns > MOST_COLUMNS) {
      throw exceeded(MOST_COLUMNS + " columns");
    }
  }
}

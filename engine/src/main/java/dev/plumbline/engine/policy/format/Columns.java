package dev.plumbline.engine.policy.format;

import java.util.ArrayList;
import java.util.List;

/** Puts cells below one another. */
final class Columns {

  private Columns() {}

  /**
   * The rows with their cells padded; the last cell of a row is not.
   *
   * @param widest cells longer than this do not widen their column, and stand out instead
   */
  static List<String> align(List<List<String>> rows, String gap, int widest) {
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        int length = length(row.get(i));
        if (i == widths.size()) {
          widths.add(0);
        }
        if (length <= widest) {
          widths.set(i, Math.max(widths.get(i), length));
        }
      }
    }
    return rows.stream().map(row -> line(row, widths, gap)).toList();
  }

  private static String line(List<String> row, List<Integer> widths, String gap) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      boolean last = i == row.size() - 1;
      line.append(last ? row.get(i) : pad(row.get(i), widths.get(i))).append(last ? "" : gap);
    }
    return line.toString();
  }

  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - length(text)));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}

package dev.plumbline.engine.registers;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Chooses the sheet of a workbook. */
final class Sheets {
  private Sheets() {}

  /** The wanted sheet; without one, the only sheet there is. */
  static String choose(Collection<String> sheets, Optional<String> wanted, Nearest nearest) {
    String all = sheets.stream().map(s -> '"' + s + '"').collect(Collectors.joining(", "));
    if (wanted.isEmpty()) {
      if (sheets.size() == 1) {
        return sheets.iterator().next();
      }
      throw new RefusedException(
          "T106", "the workbook has several sheets", "write: sheet, and one of " + all);
    }
    return sheets.stream()
        .filter(wanted.get()::equalsIgnoreCase)
        .findFirst()
        .orElseThrow(
            () ->
                new RefusedException(
                    "T106",
                    "the workbook has no sheet \"" + wanted.get() + '"',
                    nearest.didYouMean(wanted.get(), sheets).orElse("its sheets are " + all)));
  }
}

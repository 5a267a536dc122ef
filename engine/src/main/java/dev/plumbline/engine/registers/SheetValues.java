package dev.plumbline.engine.registers;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/** Turns what stands in a cell of a workbook into a value, by the type and format of the cell. */
final class SheetValues {
  private final SharedStrings strings;
  private final StylesTable styles;
  private final boolean countsFrom1904;

  SheetValues(SharedStrings strings, StylesTable styles, boolean countsFrom1904) {
    this.strings = strings;
    this.styles = styles;
    this.countsFrom1904 = countsFrom1904;
  }

  static CellValue formula() {
    return new CellValue.Unusable(
        "=…", "T107", "is a formula", "copy the cell and paste it as a value");
  }

  /**
   * The value of a cell.
   *
   * @param type as the workbook calls it, such as {@code "s"} for a shared text
   * @param style the number of its format
   */
  CellValue of(String type, @Nullable String style, String written) {
    if (written.isEmpty()) {
      return new CellValue.Blank();
    }
    return switch (type) {
      case "s" ->
          CellValue.ofText(strings.getItemAt(Integer.parseInt(written.strip())).getString());
      case "b" -> new CellValue.Flag(written.strip().equals("1"));
      case "e" ->
          new CellValue.Unusable(
              written, "T111", "is an error of the spreadsheet", "write the value itself");
      case "n" -> number(style, Double.parseDouble(written));
      default -> CellValue.ofText(written);
    };
  }

  /** A workbook keeps numbers as binary fractions: the shortest decimal is what people wrote. */
  private CellValue number(@Nullable String style, double number) {
    if (isDate(style)) {
      return date(number);
    }
    BigDecimal decimal = Numbers.plain(BigDecimal.valueOf(number));
    return new CellValue.Number(decimal, decimal.toPlainString());
  }

  private boolean isDate(@Nullable String style) {
    if (style == null) {
      return false;
    }
    XSSFCellStyle format = styles.getStyleAt(Integer.parseInt(style));
    return DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString());
  }

  private CellValue date(double number) {
    @Nullable LocalDateTime time =
        number < 1 ? null : DateUtil.getLocalDateTime(number, countsFrom1904, true);
    return time == null
        ? new CellValue.Unusable(
            Double.toString(number), "T111", "is no day of the calendar", "write 2026-12-31")
        : new CellValue.Moment(time);
  }
}

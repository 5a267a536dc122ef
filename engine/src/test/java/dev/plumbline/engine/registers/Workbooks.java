package dev.plumbline.engine.registers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as a spreadsheet program writes them, and as nobody should. */
public final class Workbooks {
  private Workbooks() {}

  /** A workbook with one sheet: booleans, numbers, days and texts, as the values are. */
  public static byte[] of(String sheet, List<List<Object>> rows) {
    return written(workbook -> fill(workbook, workbook.createSheet(sheet), rows));
  }

  static byte[] written(Consumer<XSSFWorkbook> maker) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      maker.accept(workbook);
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void fill(XSSFWorkbook workbook, Sheet sheet, List<List<Object>> rows) {
    CellStyle day = workbook.createCellStyle();
    day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
    for (int number = 0; number < rows.size(); number++) {
      Row row = sheet.createRow(number);
      for (int column = 0; column < rows.get(number).size(); column++) {
        fill(row.createCell(column), rows.get(number).get(column), day);
      }
    }
  }

  private static void fill(Cell cell, Object value, CellStyle day) {
    if (value instanceof Boolean yes) {
      cell.setCellValue(yes);
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof LocalDate date) {
      cell.setCellValue(date);
      cell.setCellStyle(day);
    } else {
      cell.setCellValue(value.toString());
    }
  }

  /** The same zip with one part changed. */
  static byte[] changed(byte[] workbook, String part, UnaryOperator<String> change) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(
            (entry.getName().equals(part) ? change.apply(text) : text)
                .getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The same zip with one part more. */
  static byte[] with(byte[] workbook, String part, byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        in.transferTo(out);
      }
      out.putNextEntry(new ZipEntry(part));
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}

package dev.plumbline.engine.registers;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a sheet of an XLSX workbook as a stream. Nothing in it is computed or followed. */
final class WorkbookGrid {
  private WorkbookGrid() {}

  static Grid read(byte[] bytes, Optional<String> sheet, Nearest nearest) {
    ZipCheck.check(bytes);
    try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      XSSFReader workbook = new XSSFReader(parts);
      WorkbookProperties properties = new WorkbookProperties();
      try (InputStream xml = workbook.getWorkbookData()) {
        parse(xml, properties);
      }
      SheetHandler cells =
          new SheetHandler(
              new ReadOnlySharedStringsTable(parts, false),
              workbook.getStylesTable(),
              properties.countsFrom1904());
      try (InputStream xml = chosen(workbook, sheet, nearest)) {
        parse(xml, cells);
      }
      return Grid.of(cells.rows(), cells.mistakes());
    } catch (RefusedException e) {
      throw e;
    } catch (IOException
        | OpenXML4JException
        | SAXException
        | ParserConfigurationException
        | RuntimeException e) {
      throw unreadable(e);
    }
  }

  private static RefusedException unreadable(Exception broken) {
    for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
      if (String.valueOf(cause.getMessage()).contains("DOCTYPE")) {
        return new RefusedException(
            "T107", "the workbook holds a DOCTYPE", "save it with a spreadsheet program");
      }
      if (cause instanceof RefusedException refused) {
        return refused;
      }
    }
    return ZipCheck.notAWorkbook();
  }

  private static InputStream chosen(XSSFReader workbook, Optional<String> wanted, Nearest nearest)
      throws IOException, OpenXML4JException {
    Map<String, InputStream> sheets = new LinkedHashMap<>();
    if (workbook.getSheetsData() instanceof XSSFReader.SheetIterator each) {
      while (each.hasNext() && sheets.size() <= Limits.MOST_SHEETS) {
        InputStream sheet = each.next();
        sheets.put(each.getSheetName(), sheet);
      }
    }
    if (sheets.size() > Limits.MOST_SHEETS) {
      throw Limits.exceeded(Limits.MOST_SHEETS + " sheets in its workbook");
    }
    return requireNonNull(
        sheets.get(Sheets.choose(sheets.keySet(), wanted, nearest)),
        "a sheet that was chosen exists");
  }

  private static void parse(InputStream xml, DefaultHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    XMLReader reader = XMLHelper.newXMLReader();
    reader.setContentHandler(handler);
    reader.setErrorHandler(handler);
    reader.parse(new InputSource(xml));
  }
}

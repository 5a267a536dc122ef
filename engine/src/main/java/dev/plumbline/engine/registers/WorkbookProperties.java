package dev.plumbline.engine.registers;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads from which year a workbook counts its days. */
final class WorkbookProperties extends DefaultHandler {
  private boolean countsFrom1904;

  boolean countsFrom1904() {
    return countsFrom1904;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    if (name.equals("workbookPr")) {
      String value = String.valueOf(attributes.getValue("date1904"));
      countsFrom1904 = value.equals("1") || value.equals("true");
    }
  }

  @Override
  public void error(SAXParseException e) throws SAXException {
    throw e;
  }
}

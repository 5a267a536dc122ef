package dev.plumbline.engine.policytest;

import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Verdicts as JUnit XML, the form in which build servers show tests: one suite a policy. */
public final class JUnitXml {
  private static final String INDENT = "  ";

  private final XMLStreamWriter xml;

  private JUnitXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * Writes a whole document, to be encoded in UTF-8.
   *
   * @throws IllegalStateException if the writer fails
   */
  public static void write(List<Verdict> verdicts, Writer to) {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(to);
      new JUnitXml(xml).document(verdicts);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the JUnit XML cannot be written: " + e.getMessage(), e);
    }
  }

  private void document(List<Verdict> verdicts) throws XMLStreamException {
    Map<String, List<Verdict>> suites =
        verdicts.stream()
            .collect(
                Collectors.groupingBy(
                    verdict -> verdict.test().policyId(), LinkedHashMap::new, Collectors.toList()));
    xml.writeStartDocument("UTF-8", "1.0");
    line(0);
    xml.writeStartElement("testsuites");
    attribute("name", "policy tests");
    numbers(verdicts);
    for (Map.Entry<String, List<Verdict>> suite : suites.entrySet()) {
      suite(suite.getKey(), suite.getValue());
    }
    line(0);
    xml.writeEndElement();
    line(0);
    xml.writeEndDocument();
  }

  private void suite(String policyId, List<Verdict> verdicts) throws XMLStreamException {
    line(1);
    xml.writeStartElement("testsuite");
    attribute("name", policyId);
    numbers(verdicts);
    for (Verdict verdict : verdicts) {
      testCase(verdict);
    }
    line(1);
    xml.writeEndElement();
  }

  private void testCase(Verdict verdict) throws XMLStreamException {
    line(2);
    if (verdict.passed()) {
      xml.writeEmptyElement("testcase");
    } else {
      xml.writeStartElement("testcase");
    }
    attribute("classname", verdict.test().policyId());
    attribute("name", verdict.title());
    attribute("file", verdict.expectation().span().file());
    attribute("line", Integer.toString(verdict.expectation().span().line()));
    if (!verdict.passed()) {
      line(3);
      xml.writeStartElement("failure");
      attribute(
          "message",
          "expected " + verdict.expectation().outcome() + " but was " + verdict.actual());
      xml.writeCharacters(clean(verdict.render()));
      xml.writeEndElement();
      line(2);
      xml.writeEndElement();
    }
  }

  private void numbers(List<Verdict> verdicts) throws XMLStreamException {
    attribute("tests", Integer.toString(verdicts.size()));
    attribute(
        "failures", Long.toString(verdicts.stream().filter(verdict -> !verdict.passed()).count()));
    attribute("errors", "0");
    attribute("skipped", "0");
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, clean(value));
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + INDENT.repeat(depth));
  }

  /** XML has no way to write most control characters. */
  private static String clean(String text) {
    return text.codePoints()
        .map(c -> isAllowed(c) ? c : 0xFFFD)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\n'
        || c == '\t'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }
}

package dev.plumbline.rules.policytest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.policytest.JUnitXml;
import dev.plumbline.engine.policytest.PolicyTestRunner;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Policy tests for build servers. */
class JUnitXmlTest {

  @Test
  void tests_are_written_as_build_servers_read_them() throws Exception {
    String xml = write("failing.policy");

    assertThat(xml).isEqualTo(Sample.text("failing.xml"));
    Document document =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    Element first = (Element) document.getElementsByTagName("testcase").item(0);
    assertThat(first.getAttribute("name"))
        .isEqualTo("\"<Failing> & 'quoted'\", pipeline \"a < b & c\": PASS");
  }

  private static String write(String file) {
    StringWriter xml = new StringWriter();
    JUnitXml.write(PolicyTestRunner.of(Sample.bundle(file)).runAll(), xml);
    return xml.toString();
  }
}

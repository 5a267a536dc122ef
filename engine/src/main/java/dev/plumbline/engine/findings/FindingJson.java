package dev.plumbline.engine.findings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.engine.catalogue.Link;
import dev.plumbline.engine.evidence.Cause;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * Findings as JSON, always with the same keys in the same order; what a finding does not have is
 * {@code null}.
 */
public final class FindingJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().build().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private FindingJson() {}

  /** One finding as one line, without the line's end. */
  public static String line(Finding finding) {
    Writer line = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(line)) {
      write(finding, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }

  /** All findings, each on a line that ends with a line feed. */
  public static void writeLines(Iterable<Finding> findings, OutputStream to) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(to)) {
      json.setRootValueSeparator(null);
      for (Finding finding : findings) {
        write(finding, json);
        json.writeRaw('\n');
      }
    }
  }

  /** Writes one finding as an object. */
  public static void write(Finding finding, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", finding.id());
    json.writeStringField("policyId", finding.policyId());
    optional("policyVersion", finding.policyVersion(), json);
    json.writeStringField("title", finding.title());
    json.writeStringField("practice", finding.practice());
    json.writeStringField("severity", finding.severity().name());
    subject(finding.subject(), json);
    json.writeStringField("result", finding.result().name());
    json.writeStringField("status", finding.status().name());
    json.writeStringField("message", finding.message());
    causes(finding.causes(), json);
    optional("trace", finding.trace(), json);
    waiver(finding.waiver(), json);
    links(finding.links(), json);
    json.writeEndObject();
  }

  private static void optional(String name, Optional<String> value, JsonGenerator json)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    } else {
      json.writeNullField(name);
    }
  }

  private static void subject(Subject subject, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("subject");
    json.writeStringField("kind", subject.kind());
    json.writeStringField("id", subject.id());
    json.writeStringField("account", subject.account());
    json.writeStringField("region", subject.region());
    json.writeEndObject();
  }

  private static void causes(List<Cause> causes, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("causes");
    for (Cause cause : causes) {
      json.writeStartObject();
      json.writeStringField("reason", cause.reason().name());
      json.writeStringField("detail", cause.detail());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void waiver(Optional<Waiver> waiver, JsonGenerator json) throws IOException {
    if (waiver.isEmpty()) {
      json.writeNullField("waiver");
      return;
    }
    json.writeObjectFieldStart("waiver");
    json.writeStringField("exceptionId", waiver.get().exceptionId());
    json.writeStringField("reason", waiver.get().reason());
    optional("compensating", waiver.get().compensating(), json);
    json.writeStringField("approvedBy", waiver.get().approvedBy());
    json.writeStringField("expires", waiver.get().expires().toString());
    json.writeBooleanField("expiresSoon", waiver.get().expiresSoon());
    json.writeEndObject();
  }

  private static void links(List<Link> links, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("links");
    for (Link link : links) {
      json.writeStartObject();
      json.writeStringField("title", link.title());
      json.writeStringField("url", link.url());
      json.writeStringField("kind", link.kind());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}

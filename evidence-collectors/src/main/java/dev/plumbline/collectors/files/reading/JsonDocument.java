package dev.plumbline.collectors.files.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.engine.evidence.StrictJson;
import dev.plumbline.engine.evidence.UnfitJsonException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A file that holds one JSON value. */
public final class JsonDocument {
  private static final String NOT_JSON = "is not JSON";

  private JsonDocument() {}

  /**
   * Reads it strictly.
   *
   * @throws ReadFailure if it is not JSON, with the line
   */
  public static JsonNode read(EvidenceFile file) {
    try {
      return StrictJson.reader().readTree(file.bytes());
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw FileFailures.malformed(file.name(), line, "", withoutQuote(StrictJson.explain(e)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A value that is not what was expected, told without the value. */
  public static ReadFailure unfit(EvidenceFile file, UnfitJsonException e) {
    String expectation = e.expectation();
    int found = expectation.lastIndexOf(", found ");
    return FileFailures.malformed(
        file.name() + " " + e.pointer(), found < 0 ? expectation : expectation.substring(0, found));
  }

  private static String withoutQuote(String explanation) {
    return explanation.startsWith(NOT_JSON) ? NOT_JSON : explanation;
  }
}

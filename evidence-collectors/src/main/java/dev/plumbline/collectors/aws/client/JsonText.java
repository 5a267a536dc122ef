package dev.plumbline.collectors.aws.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.collectors.framework.Failure;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observation.From;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON that stands as a text inside an answer, such as an event pattern. */
public final class JsonText {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonText() {}

  /**
   * The object that the text is.
   *
   * @param what it is the text of, such as {@code "the pattern of rule root-usage"}
   * @throws ReadFailure when it is no JSON object
   */
  public static JsonNode object(@Nullable String text, String what, From from) {
    try {
      JsonNode node = text == null ? null : MAPPER.readTree(text);
      if (node != null && node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException broken) {
      throw malformed(what, from);
    }
    throw malformed(what, from);
  }

  private static ReadFailure malformed(String what, From from) {
    Cause cause =
        new Cause(Cause.Reason.MALFORMED, from.operation() + ": " + what + " is no JSON object");
    return new ReadFailure(new Failure(cause, Optional.empty(), Optional.of(from.requestId())));
  }
}

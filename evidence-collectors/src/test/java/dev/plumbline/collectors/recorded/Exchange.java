package dev.plumbline.collectors.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A recorded request and its answer.
 *
 * @param account the account; {@code "*"} for all that have no answer of their own
 * @param region the Region; {@code "*"} for all that have no answer of their own
 * @param anyBody whether it answers whatever the body asks for
 */
record Exchange(
    String account,
    String region,
    String operation,
    String path,
    Map<String, JsonNode> asked,
    boolean anyBody,
    boolean form,
    Reply reply) {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String EVERY = "*";
  private static final List<String> PAGE_SIZES = List.of("MaxResults", "maxResults", "MaxItems");

  static Exchange parse(String line) {
    try {
      JsonNode node = MAPPER.readTree(line);
      JsonNode request = node.get("request");
      String account = node.get("account").textValue().replace("management", Recording.MANAGEMENT);
      String operation =
          Services.prefix(node.get("service").textValue().toLowerCase(Locale.ROOT))
              + ":"
              + node.get("operation").textValue();
      return new Exchange(
          account,
          node.get("region").textValue(),
          operation,
          request.path("path").asText("/"),
          asked(request.path("body").asText(""), account),
          node.path("made").asBoolean() && !request.has("body"),
          request.path("contentType").asText("").contains("form-urlencoded"),
          reply(node.get("response")));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * What a JSON request asks for: page sizes do not count, and to name one's own account is the
   * same as to name none.
   */
  static Map<String, JsonNode> asked(String body, String account) throws IOException {
    if (!body.startsWith("{")) {
      return Map.of();
    }
    ObjectNode node = (ObjectNode) MAPPER.readTree(body);
    node.remove(PAGE_SIZES);
    if (node.path("AccountId").asText().equals(account)) {
      node.remove("AccountId");
    }
    Map<String, JsonNode> asked = new LinkedHashMap<>();
    node.properties().forEach(field -> asked.put(field.getKey(), field.getValue()));
    return asked;
  }

  /** Whether it is an answer for an account in a Region. */
  boolean isFor(String ofAccount, String inRegion) {
    return (account.equals(ofAccount) || account.equals(EVERY))
        && (region.equals(inRegion) || region.equals(EVERY));
  }

  /** Whether it was asked for at a path; a star stands for any part of one. */
  boolean isOf(String askedPath) {
    String[] parts = path.split("/", -1);
    String[] asked = askedPath.split("/", -1);
    return parts.length == asked.length
        && IntStream.range(0, parts.length)
            .allMatch(i -> parts[i].equals("*") || parts[i].equals(asked[i]));
  }

  private static Reply reply(JsonNode response) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    response
        .path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    byte[] body =
        response.has("bodyBase64")
            ? Base64.getDecoder().decode(response.get("bodyBase64").textValue())
            : response.path("body").asText("").getBytes(StandardCharsets.UTF_8);
    return new Reply(response.get("status").intValue(), headers, body);
  }
}

package dev.plumbline.server.api;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.server.export.OutputJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Where the next page begins: opaque to clients, and bound to run, filter and order, so that a page
 * read later still belongs to the pages read before.
 */
public final class PageCursor {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private record Content(String run, String query, List<String> key) {}

  private PageCursor() {}

  public static String write(FindingQuery query, List<String> key) {
    String json = OutputJson.line(new Content(query.run().id(), bound(query), key));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  /** The key in a cursor; a mistake when it was made for another question. */
  public static Optional<List<String>> read(
      String cursor, FindingQuery query, Parameters parameters) {
    Optional<Content> content = parse(cursor);
    if (content.isEmpty()) {
      parameters.mistake("cursor", "the cursor is damaged; start from the first page");
    } else if (!content.get().query().equals(bound(query))) {
      parameters.mistake(
          "cursor",
          "the cursor belongs to other filters, another order or another run; start from the first page");
    } else {
      return content.map(Content::key);
    }
    return Optional.empty();
  }

  /** The run that a cursor was made in. */
  static Optional<String> run(String cursor) {
    return parse(cursor).map(Content::run);
  }

  private static Optional<Content> parse(String cursor) {
    try {
      byte[] json = Base64.getUrlDecoder().decode(cursor);
      return Optional.of(MAPPER.readValue(json, new TypeReference<Content>() {}));
    } catch (IllegalArgumentException | IOException e) {
      return Optional.empty();
    }
  }

  private static String bound(FindingQuery query) {
    int hash = query.filter().canonical().hashCode();
    return String.join(
        "/",
        query.run().id(),
        (query.descending() ? "-" : "") + query.sort(),
        Integer.toHexString(hash));
  }
}

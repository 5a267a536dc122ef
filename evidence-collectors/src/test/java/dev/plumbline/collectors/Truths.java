package dev.plumbline.collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.collectors.recorded.RecordedAws;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;

/** What is so in the recorded organization. */
record Truths(JsonNode root) {

  static Truths load() {
    try (InputStream file = RecordedAws.truths()) {
      return new Truths(new ObjectMapper().readTree(file));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  List<JsonNode> accounts() {
    return StreamSupport.stream(root.get("accounts").spliterator(), false).toList();
  }

  /** The accounts whose controls were written down. */
  List<JsonNode> checkedAccounts() {
    return accounts().stream().filter(account -> account.has("controls")).toList();
  }

  JsonNode organization() {
    return root.get("organization");
  }
}

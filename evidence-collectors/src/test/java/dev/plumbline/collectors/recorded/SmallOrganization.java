package dev.plumbline.collectors.recorded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.UncheckedIOException;
import java.util.Set;

/** Leaves four accounts of the recorded organization, for tests that collect many times. */
final class SmallOrganization {

  private static final Set<String> ACCOUNTS =
      Set.of(Recording.MANAGEMENT, "372686945235", "818133058349", "418878636648");
  private static final Set<String> LISTS =
      Set.of("organizations:ListAccounts", "organizations:ListAccountsForParent");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private SmallOrganization() {}

  static Reply of(String operation, Reply reply) {
    if (!LISTS.contains(operation)) {
      return reply;
    }
    try {
      JsonNode body = MAPPER.readTree(reply.text());
      if (body.path("Accounts") instanceof ArrayNode accounts) {
        for (int i = accounts.size() - 1; i >= 0; i--) {
          if (!ACCOUNTS.contains(accounts.get(i).path("Id").asText())) {
            accounts.remove(i);
          }
        }
      }
      return reply.withBody(MAPPER.writeValueAsString(body));
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

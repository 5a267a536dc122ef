package dev.plumbline.collectors.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The Well-Architected Tool with one workload, one question and its choices. */
public final class ReviewServer implements AutoCloseable {
  public static final String WORKLOAD = "0123456789abcdef0123456789abcdef";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpServer server;
  private final Map<String, ChoiceState> choices = new TreeMap<>();
  private final List<String> requests = new ArrayList<>();
  private Optional<String> refused = Optional.empty();
  private Runnable afterMilestone = () -> {};
  private boolean forgetful;

  private ReviewServer(HttpServer server) {
    this.server = server;
  }

  public static ReviewServer start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      ReviewServer review = new ReviewServer(server);
      server.createContext("/", review::handle);
      server.start();
      return review;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public URI endpoint() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  public synchronized ReviewServer choice(String id, String status, String note) {
    choices.put(id, new ChoiceState(status, note));
    return this;
  }

  synchronized Map<String, ChoiceState> choices() {
    return new TreeMap<>(choices);
  }

  /** Method and last part of the path of every request, in order. */
  public synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  /** Refuses requests of a method. */
  synchronized ReviewServer refuse(String method) {
    refused = Optional.of(method);
    return this;
  }

  synchronized ReviewServer afterMilestone(Runnable what) {
    afterMilestone = what;
    return this;
  }

  /** Says yes to an update and does not keep it. */
  synchronized ReviewServer forgetful() {
    forgetful = true;
    return this;
  }

  private synchronized void handle(HttpExchange http) throws IOException {
    try (http) {
      String method = http.getRequestMethod();
      String path = http.getRequestURI().getPath();
      requests.add(method + " " + path.substring(path.lastIndexOf('/') + 1));
      JsonNode body = MAPPER.readTree(http.getRequestBody().readAllBytes());
      if (refused.filter(method::equals).isPresent()) {
        http.getResponseHeaders().set("x-amzn-errortype", "AccessDeniedException");
        send(http, 403, MAPPER.createObjectNode().put("Message", "no"));
        return;
      }
      switch (method) {
        case "GET" -> send(http, 200, answer());
        case "POST" -> {
          afterMilestone.run();
          send(
              http,
              200,
              MAPPER.createObjectNode().put("WorkloadId", WORKLOAD).put("MilestoneNumber", 1));
        }
        default -> {
          if (!forgetful) {
            update(body.path("ChoiceUpdates"));
          }
          send(http, 200, answer());
        }
      }
    }
  }

  private void update(JsonNode updates) {
    updates
        .properties()
        .forEach(
            each ->
                choices.put(
                    each.getKey(),
                    new ChoiceState(
                        each.getValue().path("Status").asText(),
                        each.getValue().path("Notes").asText(""))));
  }

  private ObjectNode answer() {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("WorkloadId", WORKLOAD).put("LensAlias", "wellarchitected");
    ObjectNode answer = json.putObject("Answer");
    answer.put("QuestionId", "securely-operate");
    ArrayNode all = answer.putArray("Choices");
    ArrayNode selected = answer.putArray("SelectedChoices");
    ArrayNode answers = answer.putArray("ChoiceAnswers");
    choices.forEach(
        (id, state) -> {
          all.addObject().put("ChoiceId", id).put("Title", id);
          if (state.status().equals(ChoiceState.SELECTED)) {
            selected.add(id);
          }
          if (!state.equals(ChoiceState.UNANSWERED)) {
            answers
                .addObject()
                .put("ChoiceId", id)
                .put("Status", state.status())
                .put("Notes", state.note());
          }
        });
    return json;
  }

  private static void send(HttpExchange http, int status, JsonNode body) throws IOException {
    byte[] bytes = MAPPER.writeValueAsBytes(body);
    http.getResponseHeaders().set("content-type", "application/json");
    http.getResponseHeaders().set("x-amzn-requestid", "review-request");
    http.sendResponseHeaders(status, bytes.length);
    http.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

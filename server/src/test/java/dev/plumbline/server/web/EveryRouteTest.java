package dev.plumbline.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.server.Http;
import dev.plumbline.server.SampleServer;
import dev.plumbline.server.store.Store;
import io.javalin.http.HandlerType;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What must hold on each address that the server knows. */
final class EveryRouteTest {
  private static final String FINDING = "f-sec1.root-mfa-222222222222";

  @TempDir Path folder;
  private SampleServer server;

  @BeforeEach
  void start() {
    server = SampleServer.start(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** Every path with GET, as registered. */
  private static List<String> routes(Store store) {
    return WebServer.create(SampleServer.backend(store), 0)
        .unsafe
        .internalRouter
        .allHttpHandlers()
        .stream()
        .filter(handler -> handler.endpoint.method.equals(HandlerType.GET))
        .map(handler -> handler.endpoint.path)
        .toList();
  }

  private static String filled(String route) {
    if (route.contains("/runs/")) {
      return route.replace("{id}", "r-000001");
    }
    return route.replace("{id}", route.contains("/policies/") ? "SEC1.ROOT-MFA" : FINDING);
  }

  private JsonNode description() {
    return Http.json(Http.get(server.address("/openapi.json")));
  }

  private static void isProblem(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = Http.json(response);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("type").asText()).startsWith("urn:plumbline:problem:");
    assertThat(problem.get("title").asText()).isNotBlank();
    assertThat(problem.get("detail").asText()).isNotBlank().doesNotContain("Exception");
  }

  @TestFactory
  Stream<DynamicTest> every_mistake_is_a_problem_on() {
    return routes(server.store()).stream()
        .map(
            route ->
                dynamicTest(
                    route,
                    () -> {
                      String address = server.address(filled(route));
                      assertThat(Http.get(address).statusCode()).isEqualTo(200);
                      isProblem(Http.send("DELETE", address), 405);
                      isProblem(Http.send("POST", address), 405);
                      if (!route.startsWith("/assets/")) {
                        isProblem(Http.get(address + "?nonsense=1"), 400);
                        if (!route.startsWith("/health/")) {
                          isProblem(Http.get(address, "Accept", "image/png"), 406);
                        }
                      }
                      if (route.contains("{id}")) {
                        isProblem(Http.get(server.address(route.replace("{id}", "none"))), 404);
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> browsers_are_told_what_they_may_do_on() {
    return routes(server.store()).stream()
        .map(
            route ->
                dynamicTest(
                    route,
                    () -> {
                      var headers = Http.get(server.address(filled(route))).headers();
                      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                          .startsWith("default-src 'none'");
                      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
                      assertThat(headers.firstValue("Server")).isEmpty();
                    }));
  }

  @Test
  void the_description_and_the_server_know_the_same_addresses() {
    List<String> described = new java.util.ArrayList<>();
    description().get("paths").fieldNames().forEachRemaining(described::add);

    assertThat(
            routes(server.store()).stream()
                .filter(
                    r -> r.startsWith("/api/") || r.startsWith("/health/") || r.endsWith(".json")))
        .containsExactlyInAnyOrderElementsOf(described);
  }

  @TestFactory
  Stream<DynamicTest> answers_are_as_described_on() {
    JsonNode description = description();
    return routes(server.store()).stream()
        .filter(route -> route.startsWith("/api/") || route.startsWith("/health/"))
        .map(route -> dynamicTest(route, () -> isAsDescribed(description, route)));
  }

  private void isAsDescribed(JsonNode description, String route) {
    JsonNode schema =
        description
            .at("/paths/" + route.replace("/", "~1") + "/get/responses/200/content")
            .get("application/json")
            .get("schema");
    ObjectNode whole = schema.deepCopy();
    whole.set("components", description.get("components"));
    var validator =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);

    assertThat(validator.validate(Http.json(Http.get(server.address(filled(route)))))).isEmpty();
  }

  @Test
  void an_address_that_is_not_there_is_a_problem_and_a_page_for_people() {
    isProblem(Http.get(server.address("/nowhere")), 404);
    isProblem(Http.get(server.address("/api/v1/nowhere"), "Accept", "text/html"), 404);
    HttpResponse<String> page = Http.get(server.address("/nowhere"), "Accept", "text/html,*/*");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("There is no such address");
  }

  @Test
  void a_store_that_breaks_is_a_problem_without_its_insides() {
    server.store().close();

    isProblem(Http.get(server.address("/api/v1/summary")), 500);
    isProblem(Http.get(server.address("/")), 500);
  }

  @Test
  void a_server_without_a_run_lives_but_is_not_ready() throws Exception {
    try (SampleServer empty = SampleServer.empty(folder)) {
      assertThat(Http.get(empty.address("/health/live")).statusCode()).isEqualTo(200);
      HttpResponse<String> ready = Http.get(empty.address("/health/ready"));
      isProblem(ready, 503);
      assertThat(ready.headers().firstValue("Retry-After")).isPresent();
      isProblem(Http.get(empty.address("/api/v1/findings")), 404);
      assertThat(Http.get(empty.address("/")).body()).contains("Nothing has been evaluated yet");
    }
  }

  @Test
  void what_is_hostile_in_a_finding_is_text_on_a_page() {
    assertThat(Http.get(server.address("/findings?q=%3Cscript%3E")).body())
        .contains("&lt;script>")
        .doesNotContain("<script>");
  }
}

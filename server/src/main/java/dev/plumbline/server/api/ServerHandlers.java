package dev.plumbline.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.plumbline.server.export.OutputJson;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Answers about the server itself. */
final class ServerHandlers {
  private static final String RESOURCE = "/dev/plumbline/server/api/openapi.yaml";

  private final Backend backend;
  private final String description = read();

  ServerHandlers(Backend backend) {
    this.backend = backend;
  }

  void live(Context context) {
    new Parameters(context, List.of()).check();
    noStore(context, Map.of("status", "live"));
  }

  /** Ready when there is a run to show. */
  void ready(Context context) {
    new Parameters(context, List.of()).check();
    backend
        .store()
        .latestRun()
        .ifPresentOrElse(
            run -> noStore(context, Map.of("status", "ready", "run", run.id())),
            () -> {
              throw ProblemException.notReady();
            });
  }

  void openApi(Context context) {
    new Parameters(context, List.of()).check();
    Accepts.choose(context, List.of(Answer.JSON));
    context.header("Cache-Control", "no-cache");
    context.result(description).contentType(Answer.JSON);
  }

  private static void noStore(Context context, Map<String, String> body) {
    context.header("Cache-Control", "no-store");
    Answer.json(context, body);
  }

  private static String read() {
    try (InputStream yaml =
        Objects.requireNonNull(ServerHandlers.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      JsonNode description = new YAMLMapper().readTree(yaml);
      return OutputJson.line(description);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

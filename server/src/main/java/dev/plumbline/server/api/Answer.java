package dev.plumbline.server.api;

import dev.plumbline.server.export.OutputJson;
import dev.plumbline.server.store.Run;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;

/** Writes JSON answers. */
final class Answer {
  static final String JSON = "application/json";

  private Answer() {}

  /** An answer about a run; not made when the client has it already. */
  static void of(Context context, Backend backend, Run run, Supplier<Object> body) {
    Accepts.choose(context, List.of(JSON));
    if (!Conditional.notModified(context, run, JSON, backend.version())) {
      json(context, body.get());
    }
  }

  static void json(Context context, Object body) {
    context.result(OutputJson.line(body)).contentType(JSON);
  }
}

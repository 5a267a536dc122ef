package dev.plumbline.server.api;

import dev.plumbline.server.export.OutputJson;
import dev.plumbline.server.store.StoreException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever ends a request badly into a {@link Problem}. */
public final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final int RETRY_SECONDS = 5;

  /** Writes a problem as an answer. */
  @FunctionalInterface
  public interface Writer {
    void write(Context context, Problem problem);
  }

  private final Writer writer;

  public Problems(Writer writer) {
    this.writer = writer;
  }

  public void register(RoutesConfig routes) {
    routes.exception(ProblemException.class, (e, ctx) -> answer(ctx, e.problem(ctx.path())));
    routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, problem(e, ctx)));
    routes.exception(
        StoreException.class,
        (e, ctx) -> {
          LOG.error("the store failed at {}", ctx.path(), e);
          answer(
              ctx,
              Problem.of(
                  500,
                  "store",
                  "The store cannot be read",
                  "the server's log says why",
                  ctx.path()));
        });
    routes.exception(
        Exception.class,
        (e, ctx) -> {
          LOG.error("no answer for {}", ctx.path(), e);
          answer(
              ctx,
              Problem.of(
                  500,
                  "internal",
                  "Something broke in Plumbline",
                  "the server's log says what; this is a fault of the program",
                  ctx.path()));
        });
  }

  private void answer(Context ctx, Problem problem) {
    ctx.status(problem.status());
    ctx.res().setHeader("ETag", null);
    ctx.header("Cache-Control", "no-store");
    if (problem.status() == 503) {
      ctx.header("Retry-After", Integer.toString(RETRY_SECONDS));
    }
    writer.write(ctx, problem);
  }

  /** Writes {@code application/problem+json}. */
  public static void json(Context ctx, Problem problem) {
    ctx.result(OutputJson.line(problem)).contentType(Problem.CONTENT_TYPE);
  }

  private static Problem problem(HttpResponseException e, Context ctx) {
    int status = e.getStatus();
    String title = HttpStatus.forStatus(status).getMessage();
    if (e instanceof MethodNotAllowedResponse) {
      ctx.header("Allow", "GET, HEAD");
      return Problem.of(
          405,
          "method-not-allowed",
          "That method does nothing here",
          "this address can be read with GET or HEAD",
          ctx.path());
    }
    if (status == 404) {
      return Problem.of(
          404,
          "not-found",
          "There is no such address",
          "the addresses are listed at /openapi.json",
          ctx.path());
    }
    String type = title.toLowerCase(Locale.ROOT).replace(' ', '-');
    return Problem.of(status, type, title, String.valueOf(e.getMessage()), ctx.path());
  }
}

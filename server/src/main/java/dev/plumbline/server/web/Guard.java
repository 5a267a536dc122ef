package dev.plumbline.server.web;

import dev.plumbline.server.api.ProblemException;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/** What holds for every request and answer: small bodies, and headers that browsers obey. */
final class Guard implements Handler {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private final long bodyBytes;

  Guard(long bodyBytes) {
    this.bodyBytes = bodyBytes;
  }

  @Override
  public void handle(Context context) {
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    if (context.contentLength() > bodyBytes) {
      throw ProblemException.tooLarge();
    }
  }
}

package dev.plumbline.server.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Requests too broken to reach a route are answered as problems too. */
final class ServerErrors extends ErrorHandler {
  private static final String TYPE = "application/problem+json";

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = Math.max(400, response.getStatus());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, TYPE);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    Content.Sink.write(response, true, body(status), callback);
    return true;
  }

  @Override
  public ByteBuffer badMessageError(
      int status, @org.jspecify.annotations.Nullable String reason, HttpFields.Mutable fields) {
    fields.put(HttpHeader.CONTENT_TYPE, TYPE);
    return ByteBuffer.wrap(body(status).getBytes(StandardCharsets.UTF_8));
  }

  private static String body(int status) {
    String title = HttpStatus.getMessage(status);
    return """
        {"type":"urn:plumbline:problem:bad-request","title":"%s","status":%d,\
        "detail":"the request is not well formed HTTP, or too large"}"""
        .formatted(title, status);
  }
}

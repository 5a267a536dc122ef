package dev.plumbline.collectors.recorded;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Answers with something wrong, in the shape of the service that is asked. */
public final class Faults {

  private static final String HTML = "<!doctype html>\n<html lang=en><title>Sign in</title>";
  private static final String REQUEST_ID = "00000000-0000-4000-8000-00000000000f";
  private static final int MORE_THAN_THE_CAP = (64 << 20) + 4096;

  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  Reply apply(Fault fault, Asked request, Reply good) {
    return switch (fault) {
      case DENIED ->
          error(request, 400, request.isForm() ? "AccessDenied" : "AccessDeniedException");
      case EXPIRED ->
          error(request, 403, request.isForm() ? "ExpiredToken" : "ExpiredTokenException");
      case THROTTLED -> throttled(request);
      case THROTTLED_ONCE -> asked.add(identity(request)) ? throttled(request) : good;
      case EMPTY -> good.asSuccess().withBody("");
      case HTML -> Reply.of(200, "text/html", "", HTML);
      case NO_REQUEST_ID -> good.asSuccess().withoutHeader("x-amzn-requestid");
      case CUT -> good.asSuccess().withBody(good.text().substring(0, good.text().length() / 2));
      case COMPRESSED -> good.asSuccess().withHeader("content-encoding", "gzip");
      case WRONG_TYPE -> good.withHeader("content-type", "text/html");
      case HUGE -> good.withBody("{" + " ".repeat(MORE_THAN_THE_CAP) + good.text().substring(1));
      case SERVER_ERROR -> Reply.of(500, "text/html", "", HTML);
      case RESET, SILENCE -> throw new IllegalArgumentException("is no answer");
    };
  }

  void forget() {
    asked.clear();
  }

  private static String identity(Asked request) {
    return request.key() + request.region() + request.path() + request.operation() + request.body();
  }

  private static Reply throttled(Asked request) {
    return switch (request.service()) {
      case "organizations" -> error(request, 400, "TooManyRequestsException");
      case "account" -> error(request, 429, "TooManyRequestsException");
      default -> error(request, 400, request.isForm() ? "Throttling" : "ThrottlingException");
    };
  }

  public static Reply error(Asked request, int status, String code) {
    return error(request, status, code, "no");
  }

  /** An error with a message of its own. */
  public static Reply error(Asked request, int status, String code, String message) {
    return request.isForm()
        ? Reply.of(
            status,
            "text/xml",
            REQUEST_ID,
            """
            <ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error>\
            <RequestId>%s</RequestId></ErrorResponse>"""
                .formatted(code, message, REQUEST_ID))
        : Reply.of(
            status,
            "application/json",
            REQUEST_ID,
            "{\"__type\": \"%s\", \"message\": \"%s\"}".formatted(code, message));
  }
}

package dev.plumbline.collectors.recorded;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request as it came in.
 *
 * @param key the access key that signed it
 * @param region the Region of the signature
 * @param operation such as {@code "iam:GetAccountSummary"}
 * @param form the parameters of a form; empty for JSON
 * @param body the body as text
 */
public record Asked(
    String key,
    String region,
    String operation,
    String path,
    Map<String, String> form,
    String body) {

  private static final Pattern SIGNED =
      Pattern.compile("Credential=([^/]+)/[^/]+/([^/]+)/([^/]+)/aws4_request");

  public static Asked read(HttpExchange http) throws IOException {
    String body = new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String authorization = String.valueOf(http.getRequestHeaders().getFirst("Authorization"));
    Matcher signed = SIGNED.matcher(authorization);
    if (!signed.find()) {
      throw new IOException("not a signed request: " + authorization);
    }
    Map<String, String> form = form(http, body);
    String service = Services.prefix(signed.group(3));
    String path = http.getRequestURI().getPath();
    String operation = service + ":" + operation(http, form, service, path);
    return new Asked(signed.group(1), signed.group(2), operation, path, form, body);
  }

  private static String operation(
      HttpExchange http, Map<String, String> form, String service, String path) {
    String target = http.getRequestHeaders().getFirst("X-Amz-Target");
    if (target != null) {
      return target.substring(target.lastIndexOf('.') + 1);
    }
    if (form.containsKey("Action")) {
      return form.getOrDefault("Action", "");
    }
    return switch (service) {
      case "account", "imagebuilder" -> Character.toUpperCase(path.charAt(1)) + path.substring(2);
      default ->
          RestOperations.name(service, http.getRequestMethod(), path)
              .orElse(http.getRequestMethod() + " " + path);
    };
  }

  private static Map<String, String> form(HttpExchange http, String body) {
    Map<String, String> form = new LinkedHashMap<>();
    String type = String.valueOf(http.getRequestHeaders().getFirst("Content-Type"));
    if (type.contains("form-urlencoded")) {
      for (String pair : body.split("&", -1)) {
        String[] parts = pair.split("=", 2);
        form.put(
            parts[0], parts.length > 1 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
      }
    }
    return form;
  }

  /** Everything that was said, for finding page tokens. */
  String said(HttpExchange http) {
    return body + " " + http.getRequestURI().getQuery();
  }

  public boolean isForm() {
    return !form.isEmpty();
  }

  public String service() {
    return operation.substring(0, operation.indexOf(':'));
  }
}

package dev.plumbline.benchmarks.collection;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signed request.
 *
 * @param account whose credentials signed it
 * @param operation its name where the request has it, as in a header or a form
 */
record FakeRequest(
    String account,
    String region,
    String service,
    Optional<String> operation,
    String path,
    String body) {
  /** The access keys of sessions begin so, and go on with the account. */
  static final String SESSION = "ASIA";

  private static final Pattern SIGNED =
      Pattern.compile("Credential=([^/]+)/[^/]+/([^/]+)/([^/]+)/aws4_request");
  private static final Pattern ACTION = Pattern.compile("(?:^|&)Action=([^&]+)");
  private static final Map<String, String> PREFIXES =
      Map.of("monitoring", "cloudwatch", "tagging", "tag");

  static FakeRequest read(HttpExchange http) throws IOException {
    String body = new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String authorization = String.valueOf(http.getRequestHeaders().getFirst("Authorization"));
    Matcher signed = SIGNED.matcher(authorization);
    if (!signed.find()) {
      throw new IOException("not a signed request: " + authorization);
    }
    String key = signed.group(1);
    String account = key.startsWith(SESSION) ? key.substring(4, 16) : FakeOrganization.MANAGEMENT;
    String service = PREFIXES.getOrDefault(signed.group(3), signed.group(3));
    return new FakeRequest(
        account,
        signed.group(2),
        service,
        operation(http, body),
        http.getRequestURI().getPath(),
        body);
  }

  private static Optional<String> operation(HttpExchange http, String body) {
    String target = http.getRequestHeaders().getFirst("X-Amz-Target");
    if (target != null) {
      return Optional.of(target.substring(target.lastIndexOf('.') + 1));
    }
    Matcher action = ACTION.matcher(body);
    return action.find()
        ? Optional.of(URLDecoder.decode(action.group(1), StandardCharsets.UTF_8))
        : Optional.empty();
  }
}

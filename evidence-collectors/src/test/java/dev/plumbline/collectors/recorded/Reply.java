package dev.plumbline.collectors.recorded;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** An HTTP answer. */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
public record Reply(int status, Map<String, String> headers, byte[] body) {
  private static final Set<String> REQUEST_IDS = Set.of("x-amzn-requestid", "x-amz-request-id");

  public static Reply of(int status, String contentType, String requestId, String body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("content-type", contentType);
    if (!requestId.isEmpty()) {
      headers.put("x-amzn-requestid", requestId);
    }
    return new Reply(status, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  /** The same under HTTP 200, whatever it was recorded under. */
  Reply asSuccess() {
    return new Reply(200, headers, body);
  }

  public Reply withBody(String text) {
    return new Reply(status, headers, text.getBytes(StandardCharsets.UTF_8));
  }

  Reply withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, more, body);
  }

  /** The same answer to another request. */
  public Reply withRequestId(String id) {
    Map<String, String> others = new LinkedHashMap<>(headers);
    others.replaceAll(
        (name, value) -> REQUEST_IDS.contains(name.toLowerCase(Locale.ROOT)) ? id : value);
    return new Reply(status, others, body)
        .withBody(text().replaceAll("<RequestId>[^<]*<", "<RequestId>" + id + "<"));
  }

  public Reply withoutHeader(String name) {
    Map<String, String> others = new LinkedHashMap<>(headers);
    others.remove(name);
    return new Reply(status, others, body);
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}

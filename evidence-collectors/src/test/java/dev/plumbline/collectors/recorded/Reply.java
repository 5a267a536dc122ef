package dev.plumbline.collectors.recorded;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An HTTP answer. */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
record Reply(int status, Map<String, String> headers, byte[] body) {

  static Reply of(int status, String contentType, String requestId, String body) {
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

  Reply withBody(String text) {
    return new Reply(status, headers, text.getBytes(StandardCharsets.UTF_8));
  }

  Reply withoutHeader(String name) {
    Map<String, String> others = new LinkedHashMap<>(headers);
    others.remove(name);
    return new Reply(status, others, body);
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}

package dev.plumbline.collectors.aws.client;

import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Moments that a service sends as text. */
public final class Moments {

  private Moments() {}

  /**
   * Writes a moment into a field. One that is left out is unknown; one that cannot be read is
   * unknown too, and makes the reading malformed.
   *
   * @param text as AWS sends it, such as {@code "2026-11-23T16:40:00Z"}
   */
  public static void write(
      Fields fields, String field, @Nullable String text, Answer<?> answer, Gathering gathering) {
    if (text == null) {
      return;
    }
    try {
      Instant moment = OffsetDateTime.parse(text).toInstant();
      fields.orAbsent(field, moment);
    } catch (DateTimeException broken) {
      gathering.fail(answer.malformed("with a date that cannot be read: " + quoted(text)));
    }
  }

  private static String quoted(String text) {
    String start = text.length() > 40 ? text.substring(0, 40) + "…" : text;
    return '"' + start.replaceAll("\\p{Cntrl}", "?") + '"';
  }
}

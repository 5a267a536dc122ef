package dev.plumbline.server.api;

import dev.plumbline.server.store.Run;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers about a run never change: their entity tag is made of the run and the question, and a
 * client that has it already gets 304 without the answer being made.
 */
public final class Conditional {
  /** Without the mark of weakness, which does not count here. */
  private static final Pattern ENTITY_TAG = Pattern.compile("\"[^\"]*\"");

  private Conditional() {}

  /**
   * Sets the headers of an answer about a run.
   *
   * @param form what else the answer depends on, such as its media type
   * @return whether the client has the answer already, and nothing more is to be written
   */
  public static boolean notModified(Context context, Run run, String form, String version) {
    String question =
        String.join("\n", version, form, context.path(), String.valueOf(context.queryString()));
    String tag = tag(context, run.id() + "-" + shortHash(run.chainHash() + question));
    context.header("ETag", tag);
    context.header("Vary", "Accept, Accept-Encoding");
    context.header("Evaluation-Run", run.id());
    context.header("As-Of", run.asOf().toString());
    context.header(
        "Last-Modified",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(run.finished().atOffset(ZoneOffset.UTC)));
    boolean fixed = run.id().equals(context.queryParam(RunChoice.AS_OF));
    context.header(
        "Cache-Control", fixed ? "private, max-age=31536000, immutable" : "private, no-cache");
    if (matches(context.header("If-None-Match"), tag)) {
      context.status(304);
      return true;
    }
    return false;
  }

  /** A compressed answer is another representation, and so has another strong tag. */
  private static String tag(Context context, String value) {
    String encodings = context.header("Accept-Encoding");
    boolean gzip = encodings != null && encodings.toLowerCase(Locale.ROOT).contains("gzip");
    return '"' + value + (gzip ? "-gzip" : "") + '"';
  }

  private static boolean matches(@Nullable String header, String tag) {
    if (header == null) {
      return false;
    }
    return header.strip().equals("*")
        || ENTITY_TAG.matcher(header).results().anyMatch(found -> found.group().equals(tag));
  }

  private static String shortHash(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
        .toString()
        .substring(0, 18);
  }
}

package dev.plumbline.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What went wrong with a request, as RFC 9457 has it.
 *
 * @param type a stable name, such as {@code "urn:plumbline:problem:unknown-parameter"}
 * @param title the same for all problems of the type
 * @param detail what to do about this one
 * @param instance the path that was asked for
 * @param errors each mistake, where there may be several
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type, String title, int status, String detail, String instance, List<Mistake> errors) {
  public static final String CONTENT_TYPE = "application/problem+json";

  private static final String TYPES = "urn:plumbline:problem:";

  public Problem {
    errors = List.copyOf(errors);
  }

  /** One mistake in the query string. */
  public record Mistake(String parameter, String detail) {}

  static Problem of(int status, String type, String title, String detail, String instance) {
    return new Problem(TYPES + type, title, status, detail, instance, List.of());
  }

  static Problem mistakes(List<Mistake> mistakes, String instance) {
    String detail = String.join("; ", mistakes.stream().map(Mistake::detail).toList());
    return new Problem(
        TYPES + "bad-parameter", "A query parameter is wrong", 400, detail, instance, mistakes);
  }
}

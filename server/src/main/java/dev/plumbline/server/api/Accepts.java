package dev.plumbline.server.api;

import io.javalin.http.Context;
import java.util.List;
import org.eclipse.jetty.http.QuotedQualityCSV;

/** Which of the offered forms a client wants. */
public final class Accepts {
  private Accepts() {}

  /**
   * The best of the offered media types.
   *
   * @throws ProblemException when none will do
   */
  public static String choose(Context context, List<String> offered) {
    String accept = context.header("Accept");
    if (accept == null || accept.isBlank()) {
      return offered.get(0);
    }
    QuotedQualityCSV wanted = new QuotedQualityCSV(QuotedQualityCSV.MOST_SPECIFIC_MIME_ORDERING);
    wanted.addValue(accept);
    for (String range : wanted.getValues()) {
      for (String type : offered) {
        if (covers(range, type)) {
          return type;
        }
      }
    }
    throw ProblemException.notAcceptable(offered);
  }

  /** Whether a client asks for a page rather than for data, as browsers do. */
  public static boolean prefersHtml(Context context) {
    String accept = context.header("Accept");
    return accept != null && accept.contains("text/html");
  }

  private static boolean covers(String range, String type) {
    String plain = range.split(";", 2)[0].strip();
    return plain.equals("*/*")
        || plain.equalsIgnoreCase(type)
        || (plain.endsWith("/*") && type.startsWith(plain.substring(0, plain.length() - 1)))
        || (plain.equals("application/problem+json") && type.equals("application/json"));
  }
}

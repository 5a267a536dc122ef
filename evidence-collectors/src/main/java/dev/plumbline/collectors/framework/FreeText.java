package dev.plumbline.collectors.framework;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that a person or a program wrote, such as why something failed, without what looks
 * like a secret in it. A secret that looks like any other word stays.
 */
public final class FreeText {
  private static final String LEFT_OUT = "[left out]";

  private static final Pattern BEFORE_A_HOST = Pattern.compile("(?<=://)[^/\\s@]+@");

  /** {@code password=…}, {@code "apiKey": "…"}: the name stays, so that one can see what it was. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)((?:passw(?:or)?d|passphrase|pwd|secret|token|api[-_ ]?key|access[-_ ]?key"
              + "|credentials?|authorization)\\w*[\"']?\\s*[=:]\\s*)"
              + "(?:\"[^\"]*\"|'[^']*'|(?:bearer |basic )?[^\\s,;]+)");

  private static final Pattern KNOWN_FORMS =
      Pattern.compile(
          "(?i:\\b(?:bearer|basic) +)[\\w.~+/=-]{8,}"
              + "|\\b(?:AKIA|ASIA)[A-Z0-9]{12,}"
              + "|\\b(?:gh[pousr]_|github_pat_|glpat-|xox[abeprs]-|eyJ)[\\w.-]{8,}"
              + "|(?<![\\w/+])(?=[\\w/+]*[a-z])(?=[\\w/+]*[A-Z])(?=[\\w/+]*\\d)[A-Za-z0-9/+]{40}"
              + "(?![\\w/+])");

  private FreeText() {}

  /** The text as it may be kept; null for none. */
  public static @Nullable String of(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String hosts = BEFORE_A_HOST.matcher(text).replaceAll(LEFT_OUT + "@");
    String named = NAMED.matcher(hosts).replaceAll("$1" + LEFT_OUT);
    return KNOWN_FORMS.matcher(named).replaceAll(LEFT_OUT);
  }
}

package dev.plumbline.collectors.files.workflows;

import java.util.regex.Pattern;

/** Shell text without what hides where its commands end: continued lines, here-texts, comments. */
final class ShellText {

  private static final Pattern CONTINUED = Pattern.compile("\\\\\\r?\\n");
  private static final Pattern HERE_TEXT =
      Pattern.compile(
          "<<-?\\s*['\"]?(\\w+)['\"]?([^\\n]*)\\n.*?\\n\\s*\\1[ \\t]*(?=\\n|$)", Pattern.DOTALL);
  private static final Pattern COMMENT = Pattern.compile("(?m)(^|\\s)#.*$");
  private static final String SPECIAL = "\n;&|#";

  private ShellText() {}

  static String clean(String script) {
    String whole = CONTINUED.matcher(script).replaceAll(" ");
    String withoutTexts = HERE_TEXT.matcher(whole).replaceAll("$2");
    return COMMENT.matcher(quotesPlain(withoutTexts)).replaceAll("$1").strip();
  }

  /** Blanks in quotes in place of what would end a command there. */
  private static String quotesPlain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escaped = i > 0 && text.charAt(i - 1) == '\\';
      if (quote == 0 && (c == '"' || c == '\'') && !escaped) {
        quote = c;
      } else if (c == quote && !escaped) {
        quote = 0;
      }
      plain.append(quote != 0 && SPECIAL.indexOf(c) >= 0 ? ' ' : c);
    }
    return plain.toString();
  }
}

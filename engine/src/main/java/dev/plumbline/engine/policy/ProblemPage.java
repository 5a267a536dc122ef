package dev.plumbline.engine.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The page of documentation about a code: what it means, an example, and what to do.
 *
 * @param code such as {@code "P201"}
 * @param title what is wrong, in one phrase
 * @param text the whole page, in Markdown
 */
public record ProblemPage(String code, String title, String text) {
  private static final Pattern CODE = Pattern.compile("[A-Z]\\d{3}");
  private static final Pattern ENTRY = Pattern.compile("(?m)^- \\[([A-Z]\\d{3})]\\([^)]*\\): .*$");

  /** The page of a code, in any case; empty if there is no such code. */
  public static Optional<ProblemPage> of(String code) {
    String known = code.strip().toUpperCase(Locale.ROOT);
    if (!CODE.matcher(known).matches()) {
      return Optional.empty();
    }
    return resource(known).map(text -> new ProblemPage(known, title(known, text), text));
  }

  /** The pages of all codes, in the order of the index. */
  public static List<ProblemPage> all() {
    String index =
        resource("README")
            .orElseThrow(() -> new IllegalStateException("the index of codes is missing"));
    return ENTRY.matcher(index).results().flatMap(entry -> of(entry.group(1)).stream()).toList();
  }

  private static String title(String code, String text) {
    String heading = "# " + code + ": ";
    return text.lines()
        .findFirst()
        .filter(line -> line.startsWith(heading))
        .map(line -> line.substring(heading.length()))
        .orElseThrow(() -> new IllegalStateException("the page of " + code + " has no title"));
  }

  private static Optional<String> resource(String name) {
    try (InputStream page = ProblemPage.class.getResourceAsStream("problems/" + name + ".md")) {
      return page == null
          ? Optional.empty()
          : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

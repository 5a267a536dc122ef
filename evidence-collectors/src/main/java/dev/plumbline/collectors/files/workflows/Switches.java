package dev.plumbline.collectors.files.workflows;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Switches in a command line or in inputs: {@code --exit-code 1}, {@code exit-code=1}, {@code -I}.
 */
final class Switches {

  private static final Set<String> OFF = Set.of("0", "false", "no", "none", "off", "\"\"", "''");

  private Switches() {}

  /** Whether it is there and not turned off; nothing is told when a variable decides. */
  static Told on(String name, String arguments) {
    Matcher matcher = find(name, arguments);
    if (!matcher.find()) {
      return Told.NO;
    }
    String value = value(matcher);
    return value.startsWith("$") ? Told.NOTHING : Told.of(!OFF.contains(value));
  }

  /** Whether it is there and turned off. */
  static Told off(String name, String arguments) {
    Matcher matcher = find(name, arguments);
    if (!matcher.find()) {
      return Told.NO;
    }
    String value = value(matcher);
    return value.startsWith("$") ? Told.NOTHING : Told.of(OFF.contains(value));
  }

  private static Matcher find(String name, String arguments) {
    String quoted = Pattern.quote(name);
    return Pattern.compile(
            "(?:^|\\s)(?:--?%1$s(?:[=\\s]+(?<value>\\S+)|$)|%1$s=(?<input>\\S*))".formatted(quoted))
        .matcher(arguments);
  }

  private static String value(Matcher matcher) {
    String option = matcher.group("value");
    String input = matcher.group("input");
    String value = option != null ? option : input != null ? input : "";
    boolean quoted = value.length() > 2 && (value.startsWith("\"") || value.startsWith("'"));
    return quoted ? value.substring(1).replaceAll("[\"']$", "") : value;
  }
}

package dev.plumbline.collectors.files.workflows;

import java.util.List;

/**
 * One command of a script.
 *
 * @param words its words, without those that only wrap it, such as {@code sudo} and {@code npx}
 * @param stops whether its failure fails the script
 */
record Command(List<String> words, Told stops) {
  Command {
    words = List.copyOf(words);
  }

  /**
   * Whether it begins with these words; options, with a value or without, may stand between them.
   */
  boolean begins(String start) {
    int at = 0;
    for (String word : start.split(" ")) {
      while (at > 0 && isOption(at)) {
        boolean mayHaveValue = !words.get(at).contains("=");
        at++;
        if (mayHaveValue && at < words.size() && !isOption(at) && !words.get(at).equals(word)) {
          at++;
        }
      }
      if (at == words.size() || !words.get(at).equals(word)) {
        return false;
      }
      at++;
    }
    return true;
  }

  private boolean isOption(int at) {
    return at < words.size() && words.get(at).startsWith("-");
  }

  /** All of it on one line. */
  String arguments() {
    return String.join(" ", words);
  }
}

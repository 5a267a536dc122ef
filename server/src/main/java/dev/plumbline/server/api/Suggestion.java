package dev.plumbline.server.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The nearest of the words that would have been right. */
final class Suggestion {
  private Suggestion() {}

  /** {@code ; did you mean "X"?}, or nothing when no word is near. */
  static String didYouMean(String written, Collection<String> candidates) {
    return nearest(written, candidates).map(near -> "; did you mean \"" + near + "\"?").orElse("");
  }

  static Optional<String> nearest(String written, Collection<String> candidates) {
    return candidates.stream()
        .min(
            Comparator.<String>comparingInt(candidate -> distance(written, candidate))
                .thenComparing(Comparator.naturalOrder()))
        .filter(near -> distance(written, near) <= Math.max(2, written.length() / 3));
  }

  /** Levenshtein's distance, without regard to case. */
  private static int distance(String a, String b) {
    String from = a.toLowerCase(Locale.ROOT);
    String to = b.toLowerCase(Locale.ROOT);
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int substituted = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}

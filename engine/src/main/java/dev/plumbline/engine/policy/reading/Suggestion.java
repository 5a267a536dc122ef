package dev.plumbline.engine.policy.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The nearest of the words that would have been right. */
final class Suggestion {
  private Suggestion() {}

  /** The candidate with the fewest changed letters, if it is near enough to have been meant. */
  static Optional<String> nearest(String written, Collection<String> candidates) {
    return candidates.stream()
        .min(
            Comparator.<String>comparingInt(candidate -> distance(written, candidate))
                .thenComparing(Comparator.naturalOrder()))
        .filter(
            candidate ->
                distance(written, candidate)
                    <= Math.max(2, Math.max(written.length(), candidate.length()) / 3));
  }

  /** {@code did you mean 'X'?}, if there is an X. */
  static Optional<String> didYouMean(String written, Collection<String> candidates) {
    return nearest(written, candidates).map(candidate -> "did you mean '" + candidate + "'?");
  }

  /** Levenshtein's distance, without regard to case. */
  static int distance(String a, String b) {
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

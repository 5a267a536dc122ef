package dev.plumbline.engine.policy.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The nearest of the words that would have been right. */
public final class Suggestion {
  private Suggestion() {}

  /** The candidate with the fewest changed letters, if it is near enough to have been meant. */
  public static Optional<String> nearest(String written, Collection<String> candidates) {
    if (candidates.stream().noneMatch(each -> isAsLong(tolerance(written, each), written, each))) {
      return Optional.empty();
    }
    return candidates.stream()
        .min(
            Comparator.<String>comparingInt(candidate -> distance(written, candidate))
                .thenComparing(Comparator.naturalOrder()))
        .filter(candidate -> isWithin(tolerance(written, candidate), written, candidate));
  }

  private static int tolerance(String written, String candidate) {
    return Math.max(1, Math.max(written.length(), candidate.length()) / 3);
  }

  /** Whether at most so many letters differ. Words of very different lengths cost nothing. */
  static boolean isWithin(int letters, String a, String b) {
    return isAsLong(letters, a, b) && distance(a, b) <= letters;
  }

  private static boolean isAsLong(int letters, String a, String b) {
    return Math.abs(a.length() - b.length()) <= letters;
  }

  /** {@code did you mean 'X'?}, if there is an X. */
  static Optional<String> didYouMean(String written, Collection<String> candidates) {
    return nearest(written, candidates).map(candidate -> "did you mean '" + candidate + "'?");
  }

  /**
   * The least number of letters to change, add, leave out or swap with the next, whatever their
   * case.
   */
  public static int distance(String a, String b) {
    String from = a.toLowerCase(Locale.ROOT);
    String to = b.toLowerCase(Locale.ROOT);
    int[][] least = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        least[i][j] = i == 0 || j == 0 ? i + j : step(least, from, to, i, j);
      }
    }
    return least[from.length()][to.length()];
  }

  private static int step(int[][] least, String from, String to, int i, int j) {
    boolean same = from.charAt(i - 1) == to.charAt(j - 1);
    int best =
        Math.min(
            least[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(least[i - 1][j], least[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(best, least[i - 2][j - 2] + 1) : best;
  }
}

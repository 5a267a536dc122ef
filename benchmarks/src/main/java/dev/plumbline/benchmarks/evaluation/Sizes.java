package dev.plumbline.benchmarks.evaluation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The sizes of estates that can be measured, and the hashes that were recorded for them. */
final class Sizes {
  private static final String FILE = "expected-hashes.json";

  private final SortedMap<Integer, Recorded> recorded;

  /**
   * What a size came to when it was recorded.
   *
   * @param snapshot hash of the snapshot
   * @param results hash of what the policies say, as sorted lines
   * @param count of these lines
   */
  record Recorded(String snapshot, String results, long count) {}

  /** A size that there is not. */
  static final class UnknownSizeException extends RuntimeException {
    UnknownSizeException(String message) {
      super(message);
    }
  }

  /** Something has another hash than was recorded. */
  static final class ChangedHashException extends RuntimeException {
    ChangedHashException(String message) {
      super(message);
    }
  }

  Sizes(SortedMap<Integer, Recorded> recorded) {
    this.recorded = recorded;
  }

  /** Those that are recorded in the program. */
  static Sizes recorded() {
    try (InputStream in = Sizes.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not on the class path");
      }
      return new Sizes(
          new ObjectMapper().readValue(in, new TypeReference<TreeMap<Integer, Recorded>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Refuses a size that is not one of these.
   *
   * @throws UnknownSizeException with the sizes there are
   */
  void check(int accounts) {
    of(accounts);
  }

  private Recorded of(int accounts) {
    Recorded known = recorded.get(accounts);
    if (known == null) {
      throw new UnknownSizeException(
          "there is no estate of %d accounts; name one of %s"
              .formatted(
                  accounts,
                  recorded.keySet().stream()
                      .map(String::valueOf)
                      .collect(Collectors.joining(", "))));
    }
    return known;
  }

  /**
   * Holds a snapshot to what was recorded.
   *
   * @throws ChangedHashException if it is another one
   */
  void checkSnapshot(int accounts, String hash) {
    same("the snapshot", accounts, of(accounts).snapshot(), hash);
  }

  /**
   * Holds results to what was recorded.
   *
   * @param whose they are, for the message
   * @throws ChangedHashException if they are others
   */
  void checkResults(String whose, int accounts, ResultLines.Summary summary) {
    checkCount(whose, accounts, summary.count());
    same(whose, accounts, of(accounts).results(), summary.hash());
  }

  /** The same where only the number of results is known. */
  void checkCount(String whose, int accounts, long count) {
    long known = of(accounts).count();
    if (count != known) {
      throw new ChangedHashException(
          "%s at %d accounts has %d results, and %d were recorded"
              .formatted(whose, accounts, count, known));
    }
  }

  private static void same(String what, int accounts, String expected, String found) {
    if (!expected.equals(found)) {
      throw new ChangedHashException(
          "%s at %d accounts has the hash %s, and %s was recorded"
              .formatted(what, accounts, found, expected));
    }
  }
}

package dev.plumbline.engine.whatif;

import dev.plumbline.engine.findings.Status;
import java.util.Comparator;
import java.util.Optional;

/**
 * Findings that turn from one status to another, counted.
 *
 * @param before empty for findings that appear
 * @param after empty for findings that vanish
 * @param accounts in how many accounts they are
 */
public record Turn(Optional<Status> before, Optional<Status> after, long findings, long accounts) {

  /** Worst outcome first; what vanishes comes last. */
  static final Comparator<Turn> ORDER =
      Comparator.comparing(Turn::after, Comparator.comparing(Turn::rank))
          .thenComparing(Turn::before, Comparator.comparing(Turn::rank));

  private static int rank(Optional<Status> status) {
    return status.map(Status::ordinal).orElse(Status.values().length);
  }

  /** Such as {@code 14 accounts turn from PASS to FAIL (15 findings)}. */
  public String words() {
    String what = findings + (findings == 1 ? " finding" : " findings");
    String where = accounts + (accounts == 1 ? " account" : " accounts");
    if (before.isEmpty()) {
      return what + (findings == 1 ? " appears as " : " appear as ") + word(after) + " in " + where;
    }
    if (after.isEmpty()) {
      return what
          + (findings == 1 ? " vanishes that is " : " vanish that are ")
          + word(before)
          + " in "
          + where;
    }
    return where
        + (accounts == 1 ? " turns from " : " turn from ")
        + word(before)
        + " to "
        + word(after)
        + " ("
        + what
        + ")";
  }

  private static String word(Optional<Status> status) {
    return status.map(Status::name).orElse("");
  }
}

package dev.plumbline.engine.things;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A source of evidence: what is read, of what, and how old it may be.
 *
 * @param name as policies and the coverage ledger call it, such as {@code "account summary"}
 * @param title the same for people
 * @param operations the calls it needs, such as {@code "iam:GetAccountSummary"}; empty for
 *     registers
 * @param reach what one ledger cell of the source covers
 * @param maximumAge how old its evidence may be; empty for no limit
 */
public record Source(
    String name,
    String title,
    List<String> operations,
    Reach reach,
    Optional<Duration> maximumAge) {

  /**
   * What one cell covers: once for the organization, once an account, or once an account and
   * Region. A register has no cell: it is read with the bundle, not with the snapshot.
   */
  public enum Reach {
    ORGANIZATION,
    ACCOUNT,
    REGION,
    REGISTER
  }

  public Source {
    requireNonNull(name, "name is null");
    requireNonNull(title, "title is null");
    operations = List.copyOf(operations);
    requireNonNull(reach, "reach is null");
    requireNonNull(maximumAge, "maximumAge is null");
  }

  /** The name as a file name: {@code "account-summary"}. */
  public String slug() {
    return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
  }
}

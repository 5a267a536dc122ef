package dev.plumbline.engine.evidence;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * One cell of the coverage ledger: what one source was asked about one account in one Region.
 *
 * @param account twelve digits
 * @param region a Region code such as {@code "eu-west-1"}, or {@link #GLOBAL} for sources that have
 *     none
 * @param source the name of the evidence source, as the vocabulary calls it
 */
public record Cell(String account, String region, String source) implements Comparable<Cell> {
  public static final String GLOBAL = "global";

  private static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::account).thenComparing(Cell::source).thenComparing(Cell::region);

  public Cell {
    requireNonNull(account, "account is null");
    requireNonNull(region, "region is null");
    requireNonNull(source, "source is null");
  }

  @Override
  public int compareTo(Cell other) {
    return ORDER.compare(this, other);
  }
}

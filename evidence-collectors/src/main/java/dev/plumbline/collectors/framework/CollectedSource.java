package dev.plumbline.collectors.framework;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A source of evidence that a collector reads.
 *
 * @param name as the vocabulary and the coverage ledger call it, such as {@code "account summary"}
 * @param reach what one cell covers
 * @param operations the calls it is made of, such as {@code "iam:GetAccountSummary"}
 */
public record CollectedSource(String name, Reach reach, List<String> operations) {
  public CollectedSource {
    requireNonNull(name, "name is null");
    requireNonNull(reach, "reach is null");
    operations = List.copyOf(operations);
  }

  public static CollectedSource of(String name, Reach reach, String... operations) {
    return new CollectedSource(name, reach, List.of(operations));
  }
}

package dev.plumbline.server.store;

import java.time.Instant;
import java.util.List;

/**
 * An evaluation that is finished and kept.
 *
 * @param sequence counted from 1
 * @param id such as {@code "r-000001"}
 * @param asOf the instant it judges by
 * @param snapshotTakenAt when its evidence was complete
 * @param previousChainHash the chain hash of the run before it; 64 zeros for the first
 * @param chainHash SHA-256 over this run's own hashes and the previous chain hash
 */
public record Run(
    long sequence,
    String id,
    Instant asOf,
    Instant started,
    Instant finished,
    long snapshotId,
    String snapshotHash,
    Instant snapshotTakenAt,
    long bundleId,
    String bundleHash,
    String findingsHash,
    long findingsCount,
    List<String> warnings,
    String previousChainHash,
    String chainHash) {
  static final String FIRST = "0".repeat(64);

  public Run {
    warnings = List.copyOf(warnings);
  }

  static String idOf(long sequence) {
    return "r-%06d".formatted(sequence);
  }

  /** What the chain hash must be, given the rest. */
  static String chainHash(
      String id,
      Instant asOf,
      String snapshotHash,
      String bundleHash,
      String findingsHash,
      String previousChainHash) {
    return Hashes.of(
        String.join(
            "\n", id, Times.text(asOf), snapshotHash, bundleHash, findingsHash, previousChainHash));
  }
}

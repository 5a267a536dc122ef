package dev.plumbline.server.store;

import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.policy.Bundle;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What a run was made from; kept so that its verdicts can be explained and evaluated again.
 *
 * @param takenAt when the snapshot was finished
 * @param files the snapshot's files
 * @param coverage its ledger
 * @param started when the evaluation began
 */
public record RunInput(
    Instant takenAt, List<File> files, List<Coverage> coverage, Bundle bundle, Instant started) {
  public RunInput {
    files = List.copyOf(files);
    coverage = List.copyOf(coverage);
  }

  /**
   * A file of the snapshot.
   *
   * @param path inside the snapshot, with {@code /}
   * @param content where its bytes are read from
   */
  public record File(String path, Path content) {}
}

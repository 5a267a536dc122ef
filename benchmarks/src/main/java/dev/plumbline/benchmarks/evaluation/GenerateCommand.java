package dev.plumbline.benchmarks.evaluation;

import dev.plumbline.engine.evidence.Snapshot;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes an estate's snapshot and what is true of it. */
@Command(
    name = "generate",
    description = "Write the snapshot of an estate, and what is true of it.")
final class GenerateCommand implements Callable<Integer> {
  @Mixin private EstateOptions estate = new EstateOptions();

  @Override
  public Integer call() {
    estate.sizes().check(estate.accounts());
    Path snapshot = estate.folder().snapshot(estate.accounts());
    String hash = Snapshot.open(snapshot).hash();
    ResultLines.Summary truth = estate.folder().truth(estate.accounts());
    estate.out(
        "%s%nsnapshot %s%nresults  %s, %,d".formatted(snapshot, hash, truth.hash(), truth.count()));
    estate.sizes().checkSnapshot(estate.accounts(), hash);
    estate.sizes().checkResults("what is true", estate.accounts(), truth);
    return 0;
  }
}

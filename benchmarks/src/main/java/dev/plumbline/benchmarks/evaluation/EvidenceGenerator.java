package dev.plumbline.benchmarks.evaluation;

import static dev.plumbline.benchmarks.evaluation.LineWriting.data;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.ManifestHeader;
import dev.plumbline.engine.evidence.Observation;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.evidence.SnapshotWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/**
 * Writes the evidence of an estate, and what is true of it. The same estate is the same bytes.
 *
 * @param seed what everything is drawn from
 * @param accounts how many, at least 10; the last is the management account
 * @param changedEach of so many accounts one is drawn anew, as after a change; 0 for none
 */
record EvidenceGenerator(long seed, int accounts, int changedEach) {
  private static final long SEED = 20_261_125;

  /** Each waits for the disk most of the time. */
  private static final int WRITERS = 16;

  /** The estate that is measured. */
  static EvidenceGenerator of(int accounts) {
    return new EvidenceGenerator(SEED, accounts, 0);
  }

  /** The same after one account in a hundred has changed. */
  EvidenceGenerator refreshed() {
    return new EvidenceGenerator(seed, accounts, 100);
  }

  private boolean isChanged(int number) {
    return changedEach > 0 && number % changedEach == 0;
  }

  private DrawnAccount draw(int number) {
    return DrawnAccount.of(seed, number, isChanged(number) ? 1 : 0);
  }

  /**
   * Writes what the policies say of the estate, one line each, sorted.
   *
   * @return the hash of these lines, and how many they are
   */
  ResultLines.Summary writeTruth(Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      return tell(new ResultLines(out));
    }
  }

  /** The hash of what the policies say of the estate. */
  ResultLines.Summary truth() {
    return tell(ResultLines.hashed());
  }

  private ResultLines.Summary tell(ResultLines lines) {
    KnownTruth truth = new KnownTruth(lines);
    for (int number = 0; number < accounts; number++) {
      truth.tell(draw(number));
    }
    truth.tellOrganization(draw(accounts - 1));
    return lines.finish();
  }

  /** Writes a snapshot; the folder must not be there yet. */
  void write(Path folder) {
    write(folder, Optional.empty());
  }

  /**
   * Writes a snapshot that shares the files of accounts that have not changed.
   *
   * @param before of the same estate before the change
   */
  void write(Path folder, Snapshot before) {
    write(folder, Optional.of(before));
  }

  private void write(Path folder, Optional<Snapshot> before) {
    try (SnapshotWriter writer = SnapshotWriter.begin(folder, header(before))) {
      ForkJoinPool pool = new ForkJoinPool(WRITERS);
      try {
        pool.submit(
                () ->
                    IntStream.range(0, accounts)
                        .parallel()
                        .forEach(number -> account(writer, number, before)))
            .join();
      } finally {
        pool.shutdown();
      }
      organization(writer);
      writer.finish(World.READ_AT);
    }
  }

  private void account(SnapshotWriter writer, int number, Optional<Snapshot> before) {
    AccountLines lines = AccountLines.of(draw(number));
    Optional<Snapshot> kept = isChanged(number) ? Optional.empty() : before;
    for (String source : World.ACCOUNT_SOURCES) {
      write(writer, lines, source, kept);
      writer.cover(lines.row(source));
    }
    write(writer, lines, "accounts", kept);
    if (number < accounts - 1) {
      write(writer, lines, World.TREE, kept);
    }
  }

  private static void write(
      SnapshotWriter writer, AccountLines lines, String source, Optional<Snapshot> kept) {
    String account = lines.drawn().id();
    if (kept.isPresent()) {
      writer.keep(kept.get(), account, source);
      return;
    }
    List<Observation> its = lines.of(source);
    if (!its.isEmpty()) {
      writer.write(account, source, its);
    }
  }

  private ManifestHeader header(Optional<Snapshot> before) {
    return new ManifestHeader(
        "benchmark-" + accounts + (before.isPresent() ? "-refreshed" : ""),
        World.READ_AT.minusSeconds(3_600),
        "plumbline benchmarks",
        "arn:aws:iam::" + World.managementAccount(accounts) + ":role/collector",
        World.managementAccount(accounts),
        IntStream.range(0, accounts).mapToObj(n -> String.valueOf(100_000_000_000L + n)).toList(),
        List.of(World.REGION),
        before.map(snapshot -> snapshot.manifest().header().id()));
  }

  private void organization(SnapshotWriter writer) {
    String management = World.managementAccount(accounts);
    LineWriting writing = new LineWriting(management);
    ObjectNode data = data();
    data.put("allFeatures", true);
    writer.write(
        management,
        "organization",
        List.of(
            writing.line(
                "organization",
                World.ORGANIZATION,
                Cell.GLOBAL,
                "organizations:DescribeOrganization",
                data)));
    List<Observation> tree = new ArrayList<>(AccountLines.of(draw(accounts - 1)).of(World.TREE));
    for (String path : World.UNITS) {
      ObjectNode its = data();
      its.put("name", path.substring(path.lastIndexOf('/') + 1));
      its.put("path", path);
      tree.add(
          writing.line(
              "organizational unit",
              "ou-bench-" + World.UNITS.indexOf(path),
              Cell.GLOBAL,
              "organizations:ListOrganizationalUnitsForParent",
              its));
    }
    writer.write(management, World.TREE, tree);
    writer.cover(writing.row("organization", Cell.GLOBAL, Reading.COMPLETE));
    for (String source : World.ORGANIZATION_SOURCES) {
      writer.cover(writing.row(source, Cell.GLOBAL, Reading.COMPLETE));
    }
  }
}

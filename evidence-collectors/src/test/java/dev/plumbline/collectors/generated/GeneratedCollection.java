package dev.plumbline.collectors.generated;

import dev.plumbline.collectors.Collect;
import dev.plumbline.collectors.CollectionRequest;
import dev.plumbline.collectors.ProgressListener;
import dev.plumbline.collectors.framework.Access;
import dev.plumbline.collectors.framework.AccessKey;
import dev.plumbline.collectors.framework.Limits;
import dev.plumbline.collectors.framework.Scope;
import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Snapshot;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects from a generated organization. */
public final class GeneratedCollection {
  /** Patient with a machine that has other things to do, and impatient with answers that drip. */
  private static final Limits LIMITS =
      new Limits(
          Duration.ofSeconds(9),
          Duration.ofSeconds(8),
          3,
          Duration.ofMillis(1),
          Duration.ofMillis(2),
          1e9,
          Duration.ZERO,
          1);

  private static final Limits PATIENT =
      new Limits(
          Duration.ofMinutes(4),
          Duration.ofMinutes(2),
          2,
          Duration.ofMillis(1),
          Duration.ofMillis(2),
          1e9,
          Duration.ZERO,
          1);

  private static final int THREADS = 24;

  private GeneratedCollection() {}

  public static Snapshot collect(GeneratedAws aws, Path target) {
    return collect(aws, target, RecordedCollection.clock());
  }

  /** Collects at another time. */
  static Snapshot collect(GeneratedAws aws, Path target, Clock clock) {
    return collect(aws, target, clock, THREADS, LIMITS);
  }

  /** Collects two accounts at a time, and waits for minutes for an answer. */
  static Snapshot collectPatiently(GeneratedAws aws, Path target) {
    return collect(aws, target, RecordedCollection.clock(), 2, PATIENT);
  }

  private static Snapshot collect(
      GeneratedAws aws, Path target, Clock clock, int threads, Limits limits) {
    try {
      Collect.run(
          new CollectionRequest(
              target,
              GeneratedOrganization.REGIONS,
              new Scope(Set.of(), GeneratedOrganization.SOURCES),
              access(aws),
              Optional.empty(),
              false,
              "plumbline test",
              threads,
              limits,
              clock,
              ProgressListener.SILENT));
      return Snapshot.open(target);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static Access access(GeneratedAws aws) {
    return new Access(
        Optional.of(new AccessKey("AKIAMANAGEMENT", "secret", Optional.empty())),
        "Reader",
        Optional.empty(),
        "plumbline",
        "us-east-1",
        Optional.of(aws.endpoint()),
        Optional.empty(),
        true);
  }

  /** The rows of what was to be read. */
  public static List<Coverage> read(Snapshot snapshot) {
    return snapshot.coverage().stream()
        .filter(row -> GeneratedOrganization.SOURCES.contains(row.cell().source()))
        .toList();
  }
}

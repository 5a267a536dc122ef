package dev.plumbline.collectors.recorded;

import dev.plumbline.collectors.Collect;
import dev.plumbline.collectors.CollectionRequest;
import dev.plumbline.collectors.ProgressListener;
import dev.plumbline.collectors.framework.Access;
import dev.plumbline.collectors.framework.AccessKey;
import dev.plumbline.collectors.framework.Limits;
import dev.plumbline.collectors.framework.Scope;
import dev.plumbline.engine.evidence.Manifest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Collects from the recorded organization, quickly and always the same. */
public final class RecordedCollection {

  /** The time of every answer. */
  public static final Instant NOW = Instant.parse("2026-11-23T16:40:00Z");

  public static final String ROLE = "ComplianceEvidenceCollector";

  /** Tries three times without waiting, and knows no rates. */
  public static final Limits QUICK =
      new Limits(
          Duration.ofSeconds(20),
          Duration.ofSeconds(10),
          3,
          Duration.ofMillis(1),
          Duration.ofMillis(2),
          1e9,
          Duration.ZERO,
          3);

  private RecordedCollection() {}

  /** Collects the whole organization into a folder that does not exist yet. */
  public static Manifest collect(RecordedAws aws, Path target) {
    return collect(request(aws, target, 4, ProgressListener.SILENT));
  }

  /** Collects, as asked for. */
  public static Manifest collect(CollectionRequest request) {
    try {
      return Collect.run(request);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  public static CollectionRequest request(
      RecordedAws aws, Path target, int threads, ProgressListener progress) {
    return new CollectionRequest(
        target,
        RecordedAws.REGIONS,
        Scope.ALL,
        access(aws),
        Optional.empty(),
        false,
        "plumbline test",
        threads,
        QUICK,
        clock(),
        progress);
  }

  public static Access access(RecordedAws aws) {
    return new Access(
        Optional.of(new AccessKey("AKIAMANAGEMENT", "secret", Optional.empty())),
        ROLE,
        Optional.empty(),
        "plumbline",
        "us-east-1",
        Optional.of(aws.endpoint()),
        Optional.empty(),
        true);
  }

  public static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }
}

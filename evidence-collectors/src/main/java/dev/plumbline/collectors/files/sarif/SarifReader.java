package dev.plumbline.collectors.files.sarif;

import static dev.plumbline.collectors.framework.Fields.fields;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.collectors.files.reading.EvidenceFile;
import dev.plumbline.collectors.files.reading.EvidenceFolder;
import dev.plumbline.collectors.files.reading.FileGathering;
import dev.plumbline.collectors.files.reading.JsonDocument;
import dev.plumbline.collectors.files.reading.JsonParts;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.engine.evidence.UnfitJsonException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Reads SARIF 2.1.0. Each run of a tool becomes a security scan with the numbers of its results.
 * What the results say is not kept: those of a scanner for secrets hold secrets.
 */
public final class SarifReader {
  private static final int LARGEST = 64 << 20;
  private static final String VERSION = "2.1.0";

  private final EvidenceFolder base;

  public SarifReader(EvidenceFolder base) {
    this.base = base;
  }

  /**
   * Adds the runs of a file.
   *
   * @throws ReadFailure if it cannot be read, or nothing tells when it was made
   */
  public void read(ScanFile scan, FileGathering gathering) {
    EvidenceFile file = base.read(scan.file(), LARGEST);
    JsonNode log = JsonDocument.read(file);
    try {
      if (!VERSION.equals(JsonParts.text(log, "version"))) {
        throw UnfitJsonException.because("expected SARIF " + VERSION).in("version");
      }
      int number = 1;
      for (JsonNode run : JsonParts.list(log, "runs")) {
        Fields data = run(scan, run, number - 1);
        Optional<Instant> ended = ended(run);
        Instant at = ended.isPresent() ? ended.get() : given(scan);
        ended.ifPresent(moment -> data.orAbsent("finished", moment));
        gathering.add("security scan", scan.file() + "/" + number++, file.from(at), data);
      }
    } catch (UnfitJsonException e) {
      throw JsonDocument.unfit(file, e);
    }
  }

  private Instant given(ScanFile scan) {
    return scan.time().orProven(base, Optional.empty(), scan.file());
  }

  private static Fields run(ScanFile scan, JsonNode run, int index) throws UnfitJsonException {
    try {
      Fields data =
          fields()
              .orAbsent("tool", JsonParts.text(run.at("/tool/driver"), "name"))
              .orAbsent("pipeline", scan.pipeline().orElse(null))
              .orAbsent("artifact", scan.artifact().orElse(null));
      successful(run).ifPresent(success -> data.with("successful", success));
      if (run.path("results").isArray()) {
        SarifCounts.of(run).into(data);
      }
      return data;
    } catch (UnfitJsonException e) {
      throw e.in(index).in("runs");
    }
  }

  /** The latest end of the run's invocations. */
  private static Optional<Instant> ended(JsonNode run) {
    return StreamSupport.stream(run.path("invocations").spliterator(), false)
        .map(invocation -> JsonParts.moment(invocation.path("endTimeUtc")))
        .flatMap(Optional::stream)
        .max(Instant::compareTo);
  }

  /** Whether every invocation ended well; empty if the run names none. */
  private static Optional<Boolean> successful(JsonNode run) {
    return StreamSupport.stream(run.path("invocations").spliterator(), false)
        .map(invocation -> invocation.path("executionSuccessful").asBoolean())
        .reduce(Boolean::logicalAnd);
  }
}

package dev.plumbline.collectors.framework;

import dev.plumbline.collectors.aws.AwsEstate;
import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Observation;
import java.util.List;
import java.util.Optional;

/** Reads single cells of the recorded organization, as a collection does. */
public final class Cells {

  /** A sound workload account, with everything in us-east-1. */
  public static final String WORKLOAD = "818133058349";

  /** How a cell ended. */
  public record Ended(Coverage row, List<Observation> observations) {
    public Observation only() {
      if (observations.size() != 1) {
        throw new AssertionError("expected one line, not " + observations);
      }
      return observations.get(0);
    }
  }

  private Cells() {}

  /** Reads a source of the workload account, or of the organization. */
  public static Ended read(RecordedAws aws, String source) {
    return read(aws, source, RecordedCollection.QUICK);
  }

  public static Ended read(RecordedAws aws, String source, Limits limits) {
    return read(aws, source, limits, WORKLOAD);
  }

  /** Where the AWS CLI would take a Region. */
  public static Ended readIn(String ownRegion, RecordedAws aws, String source) {
    return read(
        RecordedCollection.access(aws).in(Optional.of(ownRegion)),
        source,
        RecordedCollection.QUICK,
        WORKLOAD);
  }

  public static Ended read(RecordedAws aws, String source, Limits limits, String account) {
    return read(RecordedCollection.access(aws), source, limits, account);
  }

  private static Ended read(Access access, String source, Limits limits, String account) {
    try (AwsEstate estate =
        new AwsEstate(access, limits, RecordedAws.REGIONS, RecordedCollection.clock())) {
      for (Collector collector : estate.collectors()) {
        for (CollectedSource collected : collector.sources()) {
          if (collected.name().equals(source)) {
            return read(collector, cell(collected, account));
          }
        }
      }
      throw new AssertionError("no collector reads " + source);
    }
  }

  private static Ended read(Collector collector, Cell cell) {
    CellReader.Outcome outcome = new CellReader(RecordedCollection.clock()).read(collector, cell);
    return new Ended(outcome.row(), outcome.observations());
  }

  private static Cell cell(CollectedSource source, String account) {
    return switch (source.reach()) {
      case ORGANIZATION -> new Cell(RecordedAws.MANAGEMENT, Cell.GLOBAL, source.name());
      case ACCOUNT -> new Cell(account, Cell.GLOBAL, source.name());
      case REGION -> new Cell(account, "us-east-1", source.name());
    };
  }
}

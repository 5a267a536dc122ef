package dev.plumbline.benchmarks.evaluation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.LineGap;
import dev.plumbline.engine.evidence.Observation;
import java.time.Instant;
import java.util.Optional;

/** Lines and rows of the ledger in one account. */
record LineWriting(String account) {

  static ObjectNode data() {
    return JsonNodeFactory.instance.objectNode();
  }

  Observation line(String thing, String id, String region, String operation, ObjectNode data) {
    return line(thing, id, region, operation, World.READ_AT, data, new LineGap.AsTheRow());
  }

  Observation line(
      String thing,
      String id,
      String region,
      String operation,
      Instant at,
      ObjectNode data,
      LineGap gap) {
    return new Observation(
        thing, id, account, region, new Observation.From(operation, "request-1", at), data, gap);
  }

  Coverage row(String source, String region, Reading reading) {
    Cell cell = new Cell(account, region, source);
    return switch (reading) {
      case COMPLETE -> Coverage.complete(cell, Optional.of("request-1"), World.READ_AT, 20);
      case PARTIAL ->
          row(
              cell,
              Coverage.Status.PARTIAL,
              new Cause(Cause.Reason.PARTIAL, source + ": a page did not come"));
      case DENIED ->
          row(
              cell,
              Coverage.Status.FAILED,
              new Cause(Cause.Reason.DENIED, source + ": the call answered AccessDenied"));
    };
  }

  private static Coverage row(Cell cell, Coverage.Status status, Cause cause) {
    return new Coverage(
        cell,
        status,
        Optional.of(cause),
        Optional.empty(),
        Optional.of("request-1"),
        World.READ_AT,
        20);
  }
}

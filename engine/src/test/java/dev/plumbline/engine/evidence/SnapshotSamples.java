package dev.plumbline.engine.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A small snapshot to read, to break and to compare. */
final class SnapshotSamples {
  static final String ACCOUNT = "111111111111";
  static final Instant AT = Instant.parse("2026-03-31T06:00:00Z");

  private SnapshotSamples() {}

  static ManifestHeader header() {
    return new ManifestHeader(
        "2026-03-31",
        AT,
        "plumbline 0.1.0",
        "arn:aws:iam::111111111111:role/collector",
        ACCOUNT,
        List.of(ACCOUNT),
        List.of("eu-west-1"),
        Optional.empty());
  }

  static Path write(Path target) {
    try (SnapshotWriter writer = SnapshotWriter.begin(target, header())) {
      fill(writer);
      writer.finish(AT.plusSeconds(60));
    }
    return target;
  }

  static void fill(SnapshotWriter writer) {
    writer.write(ACCOUNT, "virtual MFA devices", List.of(trail("t1"), trail("t2")));
    writer.cover(
        Coverage.complete(new Cell(ACCOUNT, "us-east-1", "trails"), Optional.of("r-2"), AT, 12));
    writer.cover(failed());
  }

  static Coverage failed() {
    return new Coverage(
        new Cell(ACCOUNT, "eu-west-1", "trails"),
        Coverage.Status.FAILED,
        Optional.of(
            new Cause(Cause.Reason.DENIED, "cloudtrail:DescribeTrails answered AccessDenied")),
        Optional.of("AccessDenied"),
        Optional.of("r-1"),
        AT,
        7);
  }

  static Observation trail(String id) {
    return new Observation(
        "trail",
        id,
        ACCOUNT,
        "eu-west-1",
        new Observation.From("cloudtrail:DescribeTrails", "r-" + id, AT),
        data("{\"logging\":true,\"deliveryError\":null}"));
  }

  static ObjectNode data(String json) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}

package dev.plumbline.rules.drl;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.ManifestHeader;
import dev.plumbline.engine.evidence.Observation;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.evidence.SnapshotWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes a snapshot of some accounts; the first one is the management account. */
public final class SampleSnapshot {
  private static final Instant AT = Instant.parse("2026-11-23T06:00:00Z");

  private final List<String> accounts;
  private final List<Observation> lines = new ArrayList<>();
  private final List<Coverage> rows = new ArrayList<>();

  private SampleSnapshot(List<String> accounts) {
    this.accounts = accounts;
  }

  public static SampleSnapshot of(String... accounts) {
    return new SampleSnapshot(List.of(accounts));
  }

  public SampleSnapshot account(String id, String state, boolean active) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("state", state).put("active", active);
    lines.add(
        new Observation(
            "account",
            id,
            id,
            Cell.GLOBAL,
            new Observation.From("organizations:ListAccounts", "r-1", AT),
            data));
    return this;
  }

  /** The organization, under the first account. */
  SampleSnapshot organization() {
    lines.add(
        new Observation(
            "organization",
            "o-1",
            accounts.get(0),
            Cell.GLOBAL,
            new Observation.From("organizations:DescribeOrganization", "r-1", AT),
            JsonNodeFactory.instance.objectNode()));
    return this;
  }

  public SampleSnapshot complete(String source) {
    rows.add(Coverage.complete(cell(source), Optional.of("r-1"), AT, 5));
    return this;
  }

  SampleSnapshot denied(String source, Cause cause) {
    rows.add(
        new Coverage(
            cell(source),
            Coverage.Status.FAILED,
            Optional.of(cause),
            Optional.of("AccessDenied"),
            Optional.of("r-2"),
            AT,
            5));
    return this;
  }

  private Cell cell(String source) {
    return new Cell(accounts.get(0), Cell.GLOBAL, source);
  }

  /** The snapshot, in a new folder below the given one. */
  public Snapshot snapshot(Path folder) {
    Path target = folder.resolve(UUID.randomUUID().toString());
    try (SnapshotWriter writer =
        SnapshotWriter.begin(
            target,
            new ManifestHeader(
                "sample",
                AT,
                "test",
                "arn:aws:iam::111111111111:role/test",
                accounts.get(0),
                accounts,
                List.of(),
                Optional.empty()))) {
      lines.forEach(
          line ->
              writer.write(
                  line.account(),
                  line.thing().equals("organization") ? "organization" : "accounts",
                  List.of(line)));
      rows.forEach(writer::cover);
      writer.finish(AT.plusSeconds(60));
    }
    return Snapshot.open(target);
  }
}

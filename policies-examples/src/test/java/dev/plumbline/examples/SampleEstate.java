package dev.plumbline.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.ManifestHeader;
import dev.plumbline.engine.evidence.Observation;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.evidence.SnapshotWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the sample estate: a recorded snapshot of a small organization, grown and damaged by an
 * {@link Overlay}. The same two inputs make the same bytes.
 */
final class SampleEstate {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration BETWEEN_ACCOUNTS = Duration.ofSeconds(97);
  private static final String CREDENTIAL_REPORT = "credential report";

  private final Snapshot recorded;
  private final Overlay overlay;
  private final Lines lines;

  private SampleEstate(Snapshot recorded, Overlay overlay) {
    this.recorded = recorded;
    this.overlay = overlay;
    this.lines = Lines.of(recorded);
  }

  static void write(Snapshot recorded, Overlay overlay, Path target) {
    SampleEstate estate = new SampleEstate(recorded, overlay);
    overlay.copies().forEach(estate::copy);
    estate.moveTimes();
    estate.rename();
    overlay.drops().forEach(estate::drop);
    overlay.changes().forEach(estate::change);
    overlay.additions().forEach(estate::add);
    overlay.failures().forEach(estate::fail);
    try (SnapshotWriter writer = SnapshotWriter.begin(target, estate.header())) {
      estate.lines.writeTo(writer);
      writer.finish(overlay.finishedAt());
    }
  }

  private ManifestHeader header() {
    ManifestHeader header = recorded.manifest().header();
    return new ManifestHeader(
        overlay.id(),
        overlay.startedAt(),
        header.collectorVersion(),
        header.caller(),
        header.managementAccount(),
        lines.accounts(),
        header.regions(),
        Optional.empty());
  }

  private void copy(Overlay.Copy copy) {
    lines
        .bySource(copy.like())
        .forEach(
            (source, copied) ->
                lines.put(
                    copy.id(), source, copied.stream().map(line -> copied(line, copy)).toList()));
    for (Coverage row : lines.ledger()) {
      if (row.cell().account().equals(copy.like())) {
        Cell cell = new Cell(copy.id(), row.cell().region(), row.cell().source());
        lines.cover(row(row, cell, row.at()));
      }
    }
  }

  private static Observation copied(Observation line, Overlay.Copy copy) {
    try {
      String data = JSON.writeValueAsString(line.data()).replace(copy.like(), copy.id());
      return new Observation(
          line.thing(),
          line.id().replace(copy.like(), copy.id()),
          copy.id(),
          line.region(),
          line.from(),
          (ObjectNode) JSON.readTree(data));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Credential reports tell their own time; most are made fresh, some stay as they were. */
  private void moveTimes() {
    Instant at = overlay.startedAt();
    for (String account : lines.accounts()) {
      Instant read = at;
      boolean stale = overlay.staleReports().contains(account);
      for (String source : lines.bySource(account).keySet()) {
        if (!(stale && source.equals(CREDENTIAL_REPORT))) {
          lines.change(account, source, line -> at(line, read));
        }
      }
      lines.ledger().stream()
          .filter(row -> row.cell().account().equals(account))
          .forEach(row -> lines.cover(row(row, row.cell(), read)));
      at = at.plus(BETWEEN_ACCOUNTS);
    }
  }

  private static Observation at(Observation line, Instant at) {
    return with(
        line,
        new Observation.From(line.from().operation(), line.from().requestId(), at),
        line.data());
  }

  private static Observation with(Observation line, Observation.From from, ObjectNode data) {
    return new Observation(line.thing(), line.id(), line.account(), line.region(), from, data);
  }

  private static Coverage row(Coverage row, Cell cell, Instant at) {
    return new Coverage(
        cell,
        row.status(),
        row.cause(),
        row.errorCode(),
        row.requestId(),
        at,
        row.durationMillis());
  }

  private void rename() {
    overlay
        .names()
        .forEach(
            (account, name) ->
                lines.change(
                    account,
                    "accounts",
                    line ->
                        with(
                            line,
                            line.from(),
                            line.data()
                                .deepCopy()
                                .put("name", name)
                                .put("email", "aws-" + name + "@holdout.example.com"))));
  }

  private void drop(Overlay.Drop drop) {
    for (String account : overlay.ids(drop.accounts())) {
      lines.put(
          account,
          drop.source(),
          lines.get(account, drop.source()).stream()
              .filter(line -> !isMeant(line, drop.id()))
              .toList());
    }
  }

  private void change(Overlay.Change change) {
    for (String account : overlay.ids(change.accounts())) {
      long meant =
          lines.get(account, change.source()).stream()
              .filter(line -> isMeant(line, change.id()))
              .count();
      if (meant == 0) {
        throw new IllegalArgumentException(
            "the overlay changes " + change.source() + " of " + account + ", which has no line");
      }
      lines.change(
          account,
          change.source(),
          line -> isMeant(line, change.id()) ? changed(line, change) : line);
    }
  }

  private static boolean isMeant(Observation line, @Nullable String id) {
    return id == null || line.id().equals(id);
  }

  private static Observation changed(Observation line, Overlay.Change change) {
    ObjectNode data = line.data().deepCopy();
    ObjectNode set = change.set();
    if (set != null) {
      data.setAll(set);
    }
    List<String> unset = change.unset();
    if (unset != null) {
      data.remove(unset);
    }
    return with(line, line.from(), data);
  }

  private void add(Overlay.Addition addition) {
    overlay.ids(addition.accounts()).forEach(account -> add(addition, account));
  }

  private void add(Overlay.Addition addition, String account) {
    String region = addition.region() == null ? Cell.GLOBAL : addition.region();
    Instant at = overlay.finishedAt().minus(Duration.ofMinutes(5));
    Observation.From from = new Observation.From(addition.operation(), "", at);
    List<Observation> all = new ArrayList<>(lines.get(account, addition.source()));
    for (Map.Entry<String, ObjectNode> line : addition.lines().entrySet()) {
      all.add(
          new Observation(addition.thing(), line.getKey(), account, region, from, line.getValue()));
    }
    lines.put(account, addition.source(), all);
    lines.cover(
        Coverage.complete(new Cell(account, region, addition.source()), Optional.empty(), at, 0));
  }

  private void fail(Overlay.Failure failure) {
    for (String account : overlay.ids(failure.accounts())) {
      failure.sources().forEach((source, operation) -> fail(failure, account, source, operation));
    }
  }

  private void fail(Overlay.Failure failure, String account, String source, String operation) {
    String region = failure.region();
    String detail = operation + " answered " + failure.code() + ": " + failure.message();
    List<Coverage> rows =
        lines.ledger().stream()
            .filter(row -> row.cell().account().equals(account))
            .filter(row -> row.cell().source().equals(source))
            .filter(row -> region == null || row.cell().region().equals(region))
            .toList();
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(
          "the overlay fails " + source + " of " + account + ", which the ledger does not have");
    }
    for (Coverage row : rows) {
      lines.cover(
          new Coverage(
              row.cell(),
              Coverage.Status.FAILED,
              Optional.of(new Cause(failure.reason(), detail)),
              Optional.of(failure.code()),
              row.requestId(),
              row.at(),
              row.durationMillis()));
      lines.put(
          account,
          source,
          lines.get(account, source).stream()
              .filter(line -> !line.region().equals(row.cell().region()))
              .toList());
    }
  }
}

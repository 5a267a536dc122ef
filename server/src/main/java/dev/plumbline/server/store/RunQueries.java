package dev.plumbline.server.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads runs. */
final class RunQueries {
  private static final TypeReference<List<String>> WARNINGS = new TypeReference<>() {};
  private static final String SELECT =
      """
      select r.*, s.hash as snapshot_hash, s.taken_at, b.hash as bundle_hash
      from runs r
      join snapshots s on s.id = r.snapshot_id
      join bundles b on b.id = r.bundle_id
      """;

  private final Handle handle;

  RunQueries(Handle handle) {
    this.handle = handle;
  }

  Optional<Run> latest() {
    return one(handle.createQuery(SELECT + "order by r.sequence desc limit 1"));
  }

  Optional<Run> byId(String id) {
    return one(handle.createQuery(SELECT + "where r.id = :id").bind("id", id));
  }

  Optional<Run> bySequence(long sequence) {
    return one(handle.createQuery(SELECT + "where r.sequence = :run").bind("run", sequence));
  }

  /** The last run that judges by an instant before the given one. */
  Optional<Run> before(Instant instant) {
    return one(
        handle
            .createQuery(
                SELECT + "where r.as_of < :instant order by r.as_of desc, r.sequence desc limit 1")
            .bind("instant", Times.text(instant)));
  }

  /** The first run that judges by the given instant or a later one. */
  Optional<Run> atOrAfter(Instant instant) {
    return one(
        handle
            .createQuery(SELECT + "where r.as_of >= :instant order by r.sequence limit 1")
            .bind("instant", Times.text(instant)));
  }

  /** Newest first. */
  List<Run> all() {
    return handle
        .createQuery(SELECT + "order by r.sequence desc")
        .map((row, context) -> read(row))
        .list();
  }

  private static Optional<Run> one(Query query) {
    return query.map((row, context) -> read(row)).findOne();
  }

  private static Run read(ResultSet row) throws SQLException {
    return new Run(
        row.getLong("sequence"),
        row.getString("id"),
        Times.instant(row.getString("as_of")),
        Times.instant(row.getString("started_at")),
        Times.instant(row.getString("finished_at")),
        row.getLong("snapshot_id"),
        row.getString("snapshot_hash"),
        Times.instant(row.getString("taken_at")),
        row.getLong("bundle_id"),
        row.getString("bundle_hash"),
        row.getString("findings_hash"),
        row.getLong("findings_count"),
        Json.read(row.getString("warnings"), WARNINGS),
        row.getString("previous_chain_hash"),
        row.getString("chain_hash"));
  }
}

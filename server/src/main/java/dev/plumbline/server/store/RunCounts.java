package dev.plumbline.server.store;

import dev.plumbline.engine.findings.Status;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** How many findings a run has of each policy and status: those of the run before, and changes. */
final class RunCounts {
  private record Key(long judgedBy, Status status) {}

  private final Handle handle;
  private final Map<Key, Long> counts = new HashMap<>();

  RunCounts(Handle handle, long before) {
    this.handle = handle;
    handle
        .createQuery("select judged_by, status, number from counts where run = :run")
        .bind("run", before)
        .map(
            (row, context) ->
                Map.entry(
                    new Key(row.getLong("judged_by"), Status.valueOf(row.getString("status"))),
                    row.getLong("number")))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
  }

  void begun(long judgedBy, Status status) {
    counts.merge(new Key(judgedBy, status), 1L, Long::sum);
  }

  void ended(long judgedBy, Status status) {
    counts.merge(new Key(judgedBy, status), -1L, Long::sum);
  }

  /** Writes them as those of a run. */
  void write(long run) {
    BatchInsert inserts =
        new BatchInsert(
            handle,
            """
            insert into counts (run, judged_by, status, status_rank, number) values (?, ?, ?, ?, ?)
            """);
    counts.forEach(
        (key, number) -> {
          if (number != 0) {
            inserts.add(run, key.judgedBy(), key.status().name(), key.status().ordinal(), number);
          }
        });
    inserts.flush();
  }
}

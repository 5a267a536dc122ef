package dev.plumbline.server.store;

import dev.plumbline.engine.evaluation.Remembered;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What accounts came to, from one run to the next. */
final class RememberedRows {
  private static final int ROWS_A_BATCH = 1000;

  private final Handle handle;
  private final PreparedBatch writes;

  RememberedRows(Handle handle) {
    this.handle = handle;
    this.writes =
        handle.prepareBatch(
            """
            insert into remembered (account, key, holds_from, holds_until, content)
            values (:account, :key, :holds_from, :holds_until, :content)
            on conflict (account) do update set
              key = excluded.key, holds_from = excluded.holds_from,
              holds_until = excluded.holds_until, content = excluded.content
            """);
  }

  Map<String, Remembered> all() {
    Map<String, Remembered> all = new HashMap<>();
    handle
        .createQuery("select account, key, holds_from, holds_until, content from remembered")
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("account"),
                    new Remembered(
                        row.getString("key"),
                        Instant.parse(row.getString("holds_from")),
                        Instant.parse(row.getString("holds_until")),
                        row.getString("content"))))
        .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
    return all;
  }

  void put(String account, Remembered result) {
    writes
        .bind("account", account)
        .bind("key", result.key())
        .bind("holds_from", result.from().toString())
        .bind("holds_until", result.until().toString())
        .bind("content", result.content())
        .add();
    if (writes.size() == ROWS_A_BATCH) {
      writes.execute();
    }
  }

  void remove(String account) {
    handle.execute("delete from remembered where account = ?", account);
  }

  /** Writes what waits, and removes what is about other accounts. */
  void retain(Set<String> accounts) {
    if (writes.size() > 0) {
      writes.execute();
    }
    handle.createQuery("select account from remembered").mapTo(String.class).list().stream()
        .filter(account -> !accounts.contains(account))
        .forEach(this::remove);
  }
}

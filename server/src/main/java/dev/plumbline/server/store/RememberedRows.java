package dev.plumbline.server.store;

import dev.plumbline.engine.evaluation.Remembered;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What accounts came to, from one run to the next. */
final class RememberedRows {
  private final Handle handle;
  private final BatchInsert writes;

  RememberedRows(Handle handle) {
    this.handle = handle;
    this.writes =
        new BatchInsert(
            handle,
            """
            insert into remembered (account, key, holds_from, holds_until, content)
            values (?, ?, ?, ?, ?)
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
    writes.add(
        account,
        result.key(),
        result.from().toString(),
        result.until().toString(),
        result.content());
  }

  void remove(String account) {
    handle.execute("delete from remembered where account = ?", account);
  }

  /** Writes what waits, and removes what is about other accounts. */
  void retain(Set<String> accounts) {
    writes.flush();
    handle.createQuery("select account from remembered").mapTo(String.class).list().stream()
        .filter(account -> !accounts.contains(account))
        .forEach(this::remove);
  }
}

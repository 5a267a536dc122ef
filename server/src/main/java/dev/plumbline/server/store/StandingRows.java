package dev.plumbline.server.store;

import dev.plumbline.engine.findings.Finding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The rows that stand until the run that is being written. */
final class StandingRows {

  /** A finding that stands. */
  record Standing(Finding finding, String unit, long judgedBy, long rowId, long statusSince) {}

  private final Handle handle;
  private final JudgedPolicies policies;

  StandingRows(Handle handle, JudgedPolicies policies) {
    this.handle = handle;
    this.policies = policies;
  }

  /** Those of an account, by finding. */
  Map<String, Standing> of(String account) {
    Map<String, Standing> standing = new HashMap<>();
    handle
        .createQuery("select * from findings where account = :account and to_run = :open")
        .bind("account", account)
        .bind("open", Long.MAX_VALUE)
        .map((row, context) -> read(row))
        .forEach(each -> standing.put(each.finding().id(), each));
    return standing;
  }

  /** All accounts that ever had a finding. */
  List<String> accounts() {
    return handle.createQuery("select distinct account from findings").mapTo(String.class).list();
  }

  private Standing read(ResultSet row) throws SQLException {
    long judgedBy = row.getLong("judged_by");
    return new Standing(
        FindingRows.finding(row, policies.told(judgedBy)),
        row.getString("unit"),
        judgedBy,
        row.getLong("row_id"),
        row.getLong("status_since"));
  }
}

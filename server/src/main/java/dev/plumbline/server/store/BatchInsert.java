package dev.plumbline.server.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is prepared once and run for many rows, some of them at a time. It is open as
 * long as its handle.
 */
final class BatchInsert {
  private static final int ROWS_A_BATCH = 1000;

  private final PreparedStatement statement;
  private int waiting;

  /**
   * @param sql with a question mark for each value
   */
  BatchInsert(Handle handle, String sql) {
    try {
      statement = handle.getConnection().prepareStatement(sql);
    } catch (SQLException e) {
      throw Store.notKept(e);
    }
    handle.addCleanable(statement::close);
  }

  /** Takes a row; it is written with others, at the latest by {@link #flush()}. */
  void add(@Nullable Object... values) {
    try {
      for (int at = 0; at < values.length; at++) {
        statement.setObject(at + 1, values[at]);
      }
      statement.addBatch();
      waiting++;
      if (waiting == ROWS_A_BATCH) {
        flush();
      }
    } catch (SQLException e) {
      throw Store.notKept(e);
    }
  }

  /** Writes the rows that wait. */
  void flush() {
    if (waiting == 0) {
      return;
    }
    try {
      statement.executeBatch();
      waiting = 0;
    } catch (SQLException e) {
      throw Store.notKept(e);
    }
  }
}

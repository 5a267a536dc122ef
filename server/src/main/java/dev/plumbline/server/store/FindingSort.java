package dev.plumbline.server.store;

import java.util.List;

/**
 * The orders in which findings can be read. Each ends with the row's own number, so that it is
 * total and pages never overlap.
 */
public enum FindingSort {
  /** Worst status first, then worst severity. */
  STATUS("status_rank", "severity_rank", "policy_id", "account", "row_id"),
  /** Worst severity first, then worst status. */
  SEVERITY("severity_rank", "status_rank", "policy_id", "account", "row_id"),
  POLICY("policy_id", "account", "row_id"),
  ACCOUNT("account", "policy_id", "row_id"),
  SUBJECT("subject_kind", "subject_id", "policy_id", "row_id"),
  /** By the run in which the status last changed, oldest first. */
  SINCE("status_since", "row_id");

  private final List<String> columns;

  FindingSort(String... columns) {
    this.columns = List.of(columns);
  }

  List<String> columns() {
    return columns;
  }
}

package dev.plumbline.server.store;

import dev.plumbline.engine.findings.Finding;

/**
 * A finding as it stood over a span of runs.
 *
 * @param accountName the name of the subject's account; its id where it has none
 * @param unit the path of the account's organizational unit
 * @param rowId its place in the store, for paging
 * @param fromRun the first run in which it stood like this
 * @param toRun the first run in which it no longer did; {@link Long#MAX_VALUE} while it does
 * @param statusSince the run since which it has had this status
 */
public record StoredFinding(
    Finding finding,
    String accountName,
    String unit,
    long rowId,
    long fromRun,
    long toRun,
    long statusSince) {
  public boolean stillStands() {
    return toRun == Long.MAX_VALUE;
  }
}

package dev.plumbline.benchmarks.collection;

import java.util.SortedMap;

/**
 * What was measured.
 *
 * @param blackholed accounts whose calls were swallowed
 * @param rateShare the part of the published rates that was used: 0.7 is what a collection uses, 7
 *     are rates scaled by ten
 * @param ratio seconds to best seconds; 0 where no rate limits anything
 * @param refresh the part of the accounts that was read again, and what that took
 * @param files files with lines in the snapshot
 * @param rows rows of the ledger by status
 */
record CollectionResult(
    String machine,
    String java,
    int accounts,
    int blackholed,
    int regions,
    int sources,
    long latencyMillis,
    int threads,
    double rateShare,
    double seconds,
    BestTime best,
    double ratio,
    Refresh refresh,
    Memory memory,
    long files,
    SortedMap<String, Long> rows,
    SortedMap<String, Long> calls) {

  /**
   * Some accounts read again.
   *
   * @param partOfTime its time to that of all accounts
   * @param best the best time that the rates allow for its calls
   */
  record Refresh(int accounts, double seconds, double partOfTime, BestTime best) {}
}

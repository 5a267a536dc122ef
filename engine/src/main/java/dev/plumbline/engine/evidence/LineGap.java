package dev.plumbline.engine.evidence;

import static java.util.Objects.requireNonNull;

/**
 * Why a line may be short: of what its source's row in the ledger says ({@link AsTheRow}), of
 * nothing ({@link None}), or of a cause of its own ({@link Because}). What a line leaves out is
 * unknown all the same; only the cause differs, and whether the lists of the line are whole.
 */
public sealed interface LineGap {

  /** The line says nothing of it: a row that is partial makes its lists partial too. */
  record AsTheRow() implements LineGap {}

  /** The lists of the line are whole, whatever else the source lacks. */
  record None() implements LineGap {}

  /** The lists of the line are whole, and what it leaves out is unknown for this cause. */
  record Because(Cause cause) implements LineGap {
    public Because {
      requireNonNull(cause, "cause is null");
    }
  }
}

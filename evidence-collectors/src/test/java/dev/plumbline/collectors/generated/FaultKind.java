package dev.plumbline.collectors.generated;

import dev.plumbline.engine.evidence.Cause.Reason;
import java.util.Optional;

/** The twelve kinds of fault, and what a cell is for each. */
public enum FaultKind {
  THROTTLED_ONCE(Optional.empty()),
  THROTTLED(Optional.of(Reason.THROTTLED)),
  DENIED(Optional.of(Reason.DENIED)),
  /** The credentials are good for the first page, and new ones are no better. */
  EXPIRED(Optional.of(Reason.CREDENTIALS)),
  PAGE_LOOP(Optional.of(Reason.PAGE_LOOP)),
  PAGE_FAILS(Optional.of(Reason.DENIED)),
  /** HTTP 200 with a web page, nothing, or no request id. */
  JUNK(Optional.of(Reason.MALFORMED)),
  CUT(Optional.of(Reason.MALFORMED)),
  /** A byte now and then, and never the last. */
  DRIP(Optional.of(Reason.TIMEOUT)),
  RESET(Optional.of(Reason.NETWORK)),
  /** One Region of the account is closed. */
  OPTED_OUT(Optional.of(Reason.OPTED_OUT_REGION)),
  /** The role of the account cannot be assumed. */
  ROLE_REFUSED(Optional.of(Reason.DENIED));

  private final Optional<Reason> reason;

  FaultKind(Optional<Reason> reason) {
    this.reason = reason;
  }

  /** Why a cell with the fault is unknown; empty when it is as good as without. */
  public Optional<Reason> reason() {
    return reason;
  }

  boolean isOfPages() {
    return this == PAGE_LOOP || this == PAGE_FAILS;
  }

  boolean isOfAccounts() {
    return this == OPTED_OUT || this == ROLE_REFUSED;
  }
}

package dev.plumbline.collectors;

import dev.plumbline.engine.evidence.Cause;

/**
 * A collection that could not start: it cannot be told whose credentials these are. Anything later
 * that fails is a row of the coverage ledger instead.
 */
public final class CollectionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CollectionException(Cause cause) {
    super("nothing was collected: " + cause.detail() + " (" + cause.reason() + ")");
  }
}

package dev.plumbline.collectors;

import dev.plumbline.engine.evidence.Cause;

/**
 * A collection that could not start: it cannot be told whose credentials these are, or what is
 * asked for is not there. Anything later that fails is a row of the coverage ledger instead.
 */
public final class CollectionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private CollectionException(String message) {
    super("nothing was collected: " + message);
  }

  CollectionException(Cause cause) {
    this(cause.detail() + " (" + cause.reason() + "); check the AWS credentials");
  }

  static CollectionException refused(String why) {
    return new CollectionException(why);
  }
}

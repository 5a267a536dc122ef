package dev.plumbline.engine.policy.witness;

import dev.plumbline.engine.policy.Span;

/**
 * Is told by the readers what they expect where the caret stands, and what they take words for. It
 * changes nothing of what is read, so that an editor speaks the language that is checked.
 */
public interface Witness {

  /** Heeds nothing. */
  Witness NONE = new Witness() {};

  /** Some words would fit at the caret. */
  default void expected(Expected expected) {}

  /** Some words were taken for something that is declared elsewhere. */
  default void understood(Span words, Meaning meaning) {}

  /** Some words give something its name. */
  default void declared(Span words, Meaning meaning) {}
}

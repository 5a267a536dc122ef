package dev.plumbline.engine.evaluation;

import java.util.Map;

/**
 * Takes findings and has them still at the next evaluation, so that accounts of which nothing has
 * changed need not be evaluated again. All calls come on one thread.
 */
public interface FindingKeeper extends FindingSink {

  /** Whether anything is kept at all. */
  default boolean keeps() {
    return true;
  }

  /** What was kept last, by account. */
  Map<String, Remembered> remembered();

  /** The findings of the account are those that were taken last. */
  void unchanged(String account, String name, String unit);

  /**
   * Keeps what an account came to whose findings were just taken, in the place of what was kept.
   */
  void remember(String account, Remembered result);

  /** Keeps nothing of an account any more. */
  void forget(String account);
}

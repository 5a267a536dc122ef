package dev.plumbline.engine.evaluation;

/** Takes findings while an evaluation runs, so that nobody has to hold them all. */
@FunctionalInterface
public interface FindingSink {

  /** Takes the findings of one account; each account comes once, on one thread. */
  void take(AccountFindings account);
}

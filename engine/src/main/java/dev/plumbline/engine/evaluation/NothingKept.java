package dev.plumbline.engine.evaluation;

import java.util.Map;

/** Hands findings on and keeps nothing, so that every account is evaluated. */
record NothingKept(FindingSink sink) implements FindingKeeper {
  @Override
  public void take(AccountFindings account) {
    sink.take(account);
  }

  @Override
  public boolean keeps() {
    return false;
  }

  @Override
  public Map<String, Remembered> remembered() {
    return Map.of();
  }

  @Override
  public void unchanged(String account, String name, String unit) {
    throw new IllegalStateException("nothing is kept that account " + account + " could be like");
  }

  @Override
  public void remember(String account, Remembered result) {}

  @Override
  public void forget(String account) {}
}

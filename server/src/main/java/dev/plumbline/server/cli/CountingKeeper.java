package dev.plumbline.server.cli;

import dev.plumbline.engine.evaluation.AccountFindings;
import dev.plumbline.engine.evaluation.FindingKeeper;
import dev.plumbline.engine.evaluation.Remembered;
import java.util.Map;

/**
 * A keeper that counts accounts.
 *
 * @param afresh whether it keeps to itself what it remembers
 */
record CountingKeeper(FindingKeeper keeper, Countdown countdown, boolean afresh)
    implements FindingKeeper {
  @Override
  public void take(AccountFindings account) {
    keeper.take(account);
    countdown.one();
  }

  @Override
  public Map<String, Remembered> remembered() {
    return afresh ? Map.of() : keeper.remembered();
  }

  @Override
  public void unchanged(String account, String name, String unit) {
    keeper.unchanged(account, name, unit);
    countdown.one();
  }

  @Override
  public void remember(String account, Remembered result) {
    keeper.remember(account, result);
  }

  @Override
  public void forget(String account) {
    keeper.forget(account);
  }
}

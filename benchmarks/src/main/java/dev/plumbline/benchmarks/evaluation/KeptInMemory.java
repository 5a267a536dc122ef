package dev.plumbline.benchmarks.evaluation;

import dev.plumbline.engine.evaluation.AccountFindings;
import dev.plumbline.engine.evaluation.FindingKeeper;
import dev.plumbline.engine.evaluation.Remembered;
import dev.plumbline.engine.findings.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps findings and what accounts came to in memory, so that the store does not count. */
final class KeptInMemory implements FindingKeeper {
  private final Map<String, Remembered> remembered;
  private final TreeMap<String, List<Finding>> findings;
  private int evaluated;

  KeptInMemory() {
    this(new HashMap<>(), new TreeMap<>());
  }

  private KeptInMemory(
      Map<String, Remembered> remembered, TreeMap<String, List<Finding>> findings) {
    this.remembered = remembered;
    this.findings = findings;
  }

  /** The same, for another evaluation after this one. */
  KeptInMemory copy() {
    return new KeptInMemory(new HashMap<>(remembered), new TreeMap<>(findings));
  }

  @Override
  public Map<String, Remembered> remembered() {
    return Map.copyOf(remembered);
  }

  @Override
  public void take(AccountFindings account) {
    evaluated++;
    findings.put(account.account(), account.findings());
  }

  @Override
  public void unchanged(String account, String name, String unit) {
    if (!findings.containsKey(account)) {
      throw new IllegalStateException("nothing is kept of account " + account);
    }
  }

  @Override
  public void remember(String account, Remembered result) {
    remembered.put(account, result);
  }

  @Override
  public void forget(String account) {
    remembered.remove(account);
  }

  /** How many accounts were evaluated, not recalled. */
  int evaluated() {
    return evaluated;
  }

  ResultLines.Summary summary() {
    ResultLines lines = ResultLines.hashed();
    findings.values().forEach(all -> all.forEach(each -> Plumbline.tell(each, lines)));
    return lines.finish();
  }
}

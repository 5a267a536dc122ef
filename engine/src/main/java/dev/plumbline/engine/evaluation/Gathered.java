package dev.plumbline.engine.evaluation;

import dev.plumbline.engine.drools.Subjects;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.findings.FindingCounts;
import dev.plumbline.engine.things.Thing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What stays of the parts of an estate when their findings are handed over. */
final class Gathered {
  private final FindingKeeper keeper;
  private final FindingCounts counts = new FindingCounts();
  private final SortedMap<String, String> hashes = new TreeMap<>();
  private final Set<String> policies = new HashSet<>();
  private final Set<Object> fates = new HashSet<>();
  private final Map<String, SortedSet<Cause>> gaps = new HashMap<>();
  private final List<Thing> excerpts = new ArrayList<>();
  private final SortedSet<String> warnings = new TreeSet<>();
  private Optional<Subjects.Presence> presence = Optional.empty();
  private int accounts;

  Gathered(FindingKeeper keeper) {
    this.keeper = keeper;
  }

  /** What an account came to, and what to remember of it. */
  record Fresh(Outcome outcome, Optional<Remembered> remember) {}

  void addAll(List<Fresh> outcomes) {
    for (Fresh fresh : outcomes) {
      add(fresh.outcome());
      String account = fresh.outcome().accounts().get(0).account();
      fresh
          .remember()
          .ifPresentOrElse(
              result -> keeper.remember(account, result), () -> keeper.forget(account));
    }
  }

  void add(Outcome outcome) {
    gather(outcome);
    outcome.accounts().forEach(keeper::take);
  }

  /** What an account came to before, and comes to again. */
  void recall(Outcome outcome) {
    gather(outcome);
    outcome.accounts().forEach(a -> keeper.unchanged(a.account(), a.name(), a.unit()));
  }

  private void gather(Outcome outcome) {
    counts.add(outcome.counts());
    policies.addAll(outcome.policies());
    fates.addAll(outcome.fates());
    outcome
        .gaps()
        .forEach((kind, causes) -> gaps.computeIfAbsent(kind, k -> new TreeSet<>()).addAll(causes));
    excerpts.addAll(outcome.excerpts());
    warnings.addAll(outcome.warnings());
    presence = Optional.of(presence.map(outcome.presence()::and).orElseGet(outcome::presence));
    for (AccountFindings account : outcome.accounts()) {
      hashes.put(account.account(), account.hash());
      accounts += account.known() ? 1 : 0;
    }
  }

  FindingCounts counts() {
    return counts;
  }

  Set<String> policies() {
    return policies;
  }

  Set<Object> fates() {
    return fates;
  }

  Map<String, SortedSet<Cause>> gaps() {
    return gaps;
  }

  List<Thing> excerpts() {
    return excerpts;
  }

  SortedSet<String> warnings() {
    return warnings;
  }

  Subjects.Presence presence() {
    return presence.orElseThrow();
  }

  int accounts() {
    return accounts;
  }

  String findingsHash() {
    return Hashes.ofLines(hashes);
  }
}

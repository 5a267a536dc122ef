package dev.plumbline.engine.policytest;

import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Setting;
import dev.plumbline.engine.policy.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A policy, changed in one place, under an id of its own. */
record Mutant(Policy policy, Change change) {

  /** All mutants of a policy, in the order in which the changes stand in it. */
  static List<Mutant> of(Policy policy) {
    List<Mutant> all = new ArrayList<>();
    Optional<Condition> where = policy.where();
    Condition must = policy.must();
    List<Setting> settings = policy.settings();
    where
        .map(Mutations::of)
        .orElse(List.of())
        .forEach(m -> add(all, policy, Optional.of(m.condition()), must, settings, m.change()));
    Mutations.of(must).forEach(m -> add(all, policy, where, m.condition(), settings, m.change()));
    for (int at = 0; at < settings.size(); at++) {
      for (SettingChange changed : SettingChange.of(settings.get(at), policy)) {
        List<Setting> others = new ArrayList<>(settings);
        others.set(at, changed.setting());
        add(all, policy, where, must, others, changed.change());
      }
    }
    return all;
  }

  private static void add(
      List<Mutant> to,
      Policy policy,
      Optional<Condition> where,
      Condition must,
      List<Setting> settings,
      Change change) {
    String id = policy.id() + "~" + to.size();
    to.add(new Mutant(policy.changed(id, where, must, settings), change));
  }

  /** Whether the change stands in the policy itself, and not in a definition it leans on. */
  boolean isOf(Policy original) {
    Span from = original.span();
    int lines = (int) original.text().lines().count();
    return change.span().file().equals(from.file())
        && change.span().line() >= from.line()
        && change.span().line() < from.line() + lines;
  }
}

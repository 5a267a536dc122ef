package dev.plumbline.engine.drools;

import dev.plumbline.engine.findings.RollUp;
import dev.plumbline.engine.findings.Tally;
import dev.plumbline.engine.things.Vocabulary;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Verdicts over groups of findings, by the shipped rules. */
public final class RollUps {
  private static @Nullable RuleBase rules;

  private RollUps() {}

  /**
   * One verdict for each tally, in the same order.
   *
   * @throws IllegalStateException if the shipped rules are not on the class path
   */
  public static List<RollUp> verdicts(List<Tally> tallies) {
    IdentityHashMap<Tally, RollUp> verdicts = new IdentityHashMap<>();
    rules()
        .derive(tallies, RollUp.class)
        .forEach(verdict -> verdicts.put(verdict.tally(), verdict));
    return tallies.stream()
        .map(tally -> Objects.requireNonNull(verdicts.get(tally), "a rule rolls up every tally"))
        .toList();
  }

  private static synchronized RuleBase rules() {
    if (rules == null) {
      rules =
          RuleBase.create(
              ShippedRules.onClassPath(),
              new Vocabulary(List.of(), List.of()),
              List.of(),
              Budget.standard());
    }
    return rules;
  }
}

package dev.plumbline.engine.explain;

import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Result;
import dev.plumbline.engine.things.Thing;
import dev.plumbline.engine.things.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The smallest change of what was observed with which a subject that fails, or of which nothing is
 * decided, would pass.
 *
 * <p>Every change that is given was tried: the interpreter says PASS of the changed values. There
 * are two exceptions. A clause about the order in a list, and a comparison for which no value that
 * would do is known, such as with a pattern, are named as a whole, and what they are part of was
 * not tried. Nothing is given where the search finds nothing. What is given is the cheapest of what
 * was looked at, clause by clause, and changes that prove needless are left out; another set of the
 * same size may do as well. An item that a list would have to have besides counts as two values,
 * and a text of an item as three, as it says which item it is.
 */
public final class Flip {
  private static final int MOST_LEFT_OUT = 50;

  private final Policy policy;
  private final FlipSearch search;

  public Flip(Policy policy, Instant asOf, Vocabulary vocabulary) {
    this.policy = policy;
    this.search = new FlipSearch(policy, asOf, vocabulary);
  }

  /** As sentences, such as {@code it would pass if …}; empty where it passes or none is known. */
  public List<String> sentences(Thing thing) {
    List<String> sentences = new ArrayList<>();
    for (Change change : changes(thing).map(Plan::changes).orElse(List.of())) {
      sentences.add((sentences.isEmpty() ? "it would pass if " : "and if ") + change.sentence());
    }
    return sentences;
  }

  Optional<Plan> changes(Thing thing) {
    Result result = search.interpreter(Map.of()).explain(thing).result();
    if (result != Result.FAIL && result != Result.UNKNOWN) {
      return Optional.empty();
    }
    Policy settled = new SettingsJudge(policy, search.reader(Map.of())).settled(thing);
    List<Condition> conditions =
        Stream.concat(settled.where().stream(), Stream.of(settled.must())).toList();
    Optional<Plan> plan = search.every(conditions, List.of(thing), true, Map.of());
    if (plan.isEmpty() || !plan.get().canBeTried()) {
      return plan;
    }
    return plan.filter(changes -> passes(thing, changes)).map(changes -> lean(thing, changes));
  }

  private boolean passes(Thing thing, Plan plan) {
    return search.interpreter(plan.over(Map.of())).explain(thing).result() == Result.PASS;
  }

  /** Without the changes it does not need. */
  private Plan lean(Thing thing, Plan plan) {
    Plan lean = plan;
    if (plan.changes().size() <= MOST_LEFT_OUT) {
      for (Change change : plan.changes()) {
        Plan less = lean.without(change);
        lean = passes(thing, less) ? less : lean;
      }
    }
    return lean;
  }
}

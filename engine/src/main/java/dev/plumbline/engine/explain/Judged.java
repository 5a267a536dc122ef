package dev.plumbline.engine.explain;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.explain.Explanation.Clause;
import dev.plumbline.engine.explain.Explanation.Item;
import dev.plumbline.engine.explain.Explanation.Seen;
import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Truth;
import java.util.List;
import java.util.Optional;

/**
 * A condition, judged: its truth, its proof, and its letters in a trace.
 *
 * @param letters its own letter and those of the clauses inside it
 */
record Judged(Truth truth, Clause clause, String letters) {

  static Judged leaf(Condition condition, Truth truth, List<Seen> seen) {
    return of(condition, truth, seen, List.of(), List.of(), Optional.empty(), "");
  }

  static Judged of(
      Condition condition,
      Truth truth,
      List<Seen> seen,
      List<Judged> parts,
      List<Item> items,
      Optional<String> note,
      String behindLetter) {
    Clause clause =
        new Clause(
            condition.words(),
            condition.span().line(),
            truth.kind(),
            List.<Cause>copyOf(truth.causes()),
            seen,
            parts.stream().map(Judged::clause).toList(),
            items,
            note);
    return new Judged(truth, clause, truth.kind().letter() + behindLetter);
  }
}

package dev.plumbline.engine.policytest;

import dev.plumbline.engine.explain.Explanation;
import dev.plumbline.engine.explain.Explanation.Clause;
import dev.plumbline.engine.explain.Interpreter;
import dev.plumbline.engine.explain.SubjectFinder;
import dev.plumbline.engine.findings.Subject;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Result;
import dev.plumbline.engine.policy.Truth;
import dev.plumbline.engine.things.Thing;
import dev.plumbline.engine.things.Vocabulary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says which clause decided a result that a test did not expect. */
final class Reasons {

  private final Vocabulary vocabulary;
  private final Policy policy;
  private final List<Thing> roots;
  private final Instant asOf;

  Reasons(Vocabulary vocabulary, Policy policy, List<Thing> roots, Instant asOf) {
    this.vocabulary = vocabulary;
    this.policy = policy;
    this.roots = roots;
    this.asOf = asOf;
  }

  String subjectKind() {
    return policy.subject().name();
  }

  Optional<String> of(Subject subject, Result result) {
    return SubjectFinder.find(vocabulary, policy.subject(), roots, subject)
        .map(thing -> new Interpreter(policy, asOf).explain(thing))
        .flatMap(explanation -> deciding(explanation, result));
  }

  private static Optional<String> deciding(Explanation explanation, Result result) {
    return switch (result) {
      case NOT_APPLICABLE ->
          explanation.where().flatMap(where -> leaf(where, Truth.Kind.NO)).map(l -> say(l, "no"));
      case FAIL ->
          explanation.must().flatMap(must -> leaf(must, Truth.Kind.NO)).map(l -> say(l, "no"));
      case PASS ->
          explanation.must().flatMap(must -> leaf(must, Truth.Kind.YES)).map(l -> say(l, "yes"));
      case UNKNOWN ->
          Stream.concat(explanation.where().stream(), explanation.must().stream())
              .flatMap(clause -> leaf(clause, Truth.Kind.UNKNOWN).stream())
              .findFirst()
              .map(l -> say(l, "unknown") + "; give the thing a value for it");
    };
  }

  private static String say(Clause clause, String truth) {
    String values =
        String.join(
            ", ",
            clause.seen().stream().map(seen -> seen.phrase() + " = " + seen.value()).toList());
    return "line "
        + clause.line()
        + " '"
        + clause.words()
        + "' is "
        + truth
        + (values.isEmpty() ? "" : " (" + values + ")")
        + clause.note().map(note -> ": " + note).orElse("");
  }

  /** The first clause without parts that has this truth. */
  private static Optional<Clause> leaf(Clause clause, Truth.Kind truth) {
    if (clause.parts().isEmpty()) {
      return clause.truth() == truth ? Optional.of(clause) : Optional.empty();
    }
    return clause.parts().stream()
        .flatMap(part -> leaf(part, truth).stream())
        .findFirst()
        .or(() -> clause.truth() == truth ? Optional.of(clause) : Optional.empty());
  }
}

package dev.plumbline.benchmarks.evaluation;

import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.explain.Explanation;
import dev.plumbline.engine.explain.Interpreter;
import dev.plumbline.engine.findings.Subject;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Result;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Identity;
import dev.plumbline.engine.things.Listing;
import dev.plumbline.engine.things.Thing;
import dev.plumbline.engine.things.Vocabulary.SubjectPath;
import java.util.List;

/** The 20 policies by the plain interpreter, which explains every finding. */
final class Interpreted {
  private final Bundle bundle;
  private final ResultSink to;

  Interpreted(Bundle bundle, ResultSink to) {
    this.bundle = bundle;
    this.to = to;
  }

  void judge(List<Thing> roots) {
    for (Policy policy : bundle.policies()) {
      Interpreter interpreter = new Interpreter(policy, World.AS_OF);
      interpreter
          .subjects(bundle.vocabulary(), roots)
          .forEach(subject -> tell(interpreter.explain(subject)));
      bundle.vocabulary().pathsTo(policy.subject()).forEach(path -> gaps(policy, path, roots));
    }
  }

  private void tell(Explanation explanation) {
    Subject subject = explanation.subject();
    to.accept(
        explanation.policyId(),
        subject.account(),
        subject.kind(),
        subject.region(),
        subject.id(),
        explanation.result());
  }

  /** An interpreter explains what there is; that there may be more is for its caller to tell. */
  private void gaps(Policy policy, SubjectPath path, List<Thing> roots) {
    List<Attribute> steps = path.steps();
    if (steps.size() != 1) {
      return;
    }
    for (Thing root : roots) {
      if (root.identity().kind().equals(path.root().name())
          && !root.identity().kind().equals("organization")
          && mayBeMore(steps.get(0).reader().apply(root))) {
        Identity holder = root.identity();
        to.accept(
            policy.id(),
            holder.account(),
            holder.kind(),
            holder.region(),
            holder.id(),
            Result.UNKNOWN);
      }
    }
  }

  private static boolean mayBeMore(Object held) {
    return held instanceof Observed.Unknown<?>
        || held instanceof Listing<?> listing && !listing.isComplete();
  }
}

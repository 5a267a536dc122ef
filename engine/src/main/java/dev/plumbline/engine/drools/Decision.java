package dev.plumbline.engine.drools;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.findings.Assessment;
import dev.plumbline.engine.findings.Subject;
import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Result;
import dev.plumbline.engine.policy.Trace;
import dev.plumbline.engine.policy.Truth;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Scope, requirement and messages of a policy without settings, compiled. */
final class Decision {
  private final Policy policy;
  private final @Nullable Clause where;
  private final Clause must;
  private final Messages messages;

  Decision(Policy policy, Readings readings) {
    ClauseCompiler compiler = new ClauseCompiler(readings);
    this.policy = policy;
    this.where = policy.where().map(condition -> guarded(condition, compiler)).orElse(null);
    this.must = guarded(policy.must(), compiler);
    this.messages = new Messages(policy, readings);
  }

  /** A condition that cannot be compiled breaks this policy's cells, and no other's. */
  private static Clause guarded(Condition condition, ClauseCompiler compiler) {
    try {
      return compiler.compile(condition);
    } catch (RuntimeException broken) {
      return scene -> {
        throw broken;
      };
    }
  }

  /** What it says of the thing that the scene has begun with. */
  Assessment of(Subject subject, List<Subject> holders, Scene scene) {
    Truth scope = where == null ? Truth.YES : where.in(scene);
    scene.append(":");
    if (scope.isNo()) {
      return known(Result.NOT_APPLICABLE, messages.inapplicable(), subject, holders, scene);
    }
    Truth requirement = must.in(scene);
    if (scope.isUnknown() || requirement.isUnknown()) {
      SortedSet<Cause> causes = new TreeSet<>(scope.causes());
      causes.addAll(requirement.causes());
      return unknown(policy, subject, holders, causes, scene.trace());
    }
    return requirement.isYes()
        ? known(Result.PASS, messages.met(), subject, holders, scene)
        : known(Result.FAIL, messages.failure(scene, subject, holders), subject, holders, scene);
  }

  static Assessment unknown(
      Policy policy,
      Subject subject,
      List<Subject> holders,
      SortedSet<Cause> causes,
      String trace) {
    return new Assessment(
        policy.id(),
        subject,
        holders,
        Result.UNKNOWN,
        List.copyOf(causes),
        Optional.of(new Trace(trace)),
        Messages.unknown(causes));
  }

  private Assessment known(
      Result result, String message, Subject subject, List<Subject> holders, Scene scene) {
    return new Assessment(
        policy.id(),
        subject,
        holders,
        result,
        List.of(),
        Optional.of(new Trace(scene.trace())),
        message);
  }
}

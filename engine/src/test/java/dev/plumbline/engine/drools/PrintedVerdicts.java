package dev.plumbline.engine.drools;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.policy.Result;
import dev.plumbline.engine.policy.Truth;
import dev.plumbline.engine.things.Thing;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** What printed DRL decides of a subject by the truths of its clauses. */
public final class PrintedVerdicts {

  /** What a printed policy says of a subject; without the subjects that could not be listed. */
  public record Said(String policy, Thing subject, Result result, Set<Cause> causes) {}

  private PrintedVerdicts() {}

  static Said of(String policyId, Thing subject, Truth where, Truth must) {
    Set<Cause> causes = new HashSet<>(where.causes());
    if (where.isNo()) {
      return new Said(policyId, subject, Result.NOT_APPLICABLE, Set.of());
    }
    causes.addAll(must.causes());
    Result result = !causes.isEmpty() ? Result.UNKNOWN : must.isYes() ? Result.PASS : Result.FAIL;
    return new Said(policyId, subject, result, causes);
  }

  /** Under the settings that hold, whichever may. */
  static Said of(String policyId, Thing subject, Truth[] scopes, Truth[] where, Truth[] must) {
    Set<Cause> causes = new HashSet<>();
    Set<Result> results = new HashSet<>();
    for (int set = 0; set < where.length; set++) {
      boolean possible = true;
      for (int at = 0; at < scopes.length; at++) {
        boolean holds = (set >> at & 1) == 1;
        possible &= holds ? !scopes[at].isNo() : !scopes[at].isYes();
      }
      if (possible) {
        Said one = of(policyId, subject, where[set], must[set]);
        results.add(one.result());
        causes.addAll(one.causes());
      }
    }
    if (results.size() == 1 && !results.contains(Result.UNKNOWN)) {
      return new Said(policyId, subject, results.iterator().next(), Set.of());
    }
    Arrays.stream(scopes).forEach(scope -> causes.addAll(scope.causes()));
    return new Said(policyId, subject, Result.UNKNOWN, causes);
  }
}

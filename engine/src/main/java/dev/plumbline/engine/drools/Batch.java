package dev.plumbline.engine.drools;

import dev.plumbline.engine.findings.Assessment;
import dev.plumbline.engine.policy.Result;
import dev.plumbline.engine.things.Thing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What the consequences of the policies' rules share in one session. */
final class Batch {
  private final Instant asOf;
  private final Budget budget;
  private final IdentityHashMap<PolicyProgram, Scene> scenes = new IdentityHashMap<>();
  private final List<Assessment> assessments = new ArrayList<>();

  /** By policy id: those of which the session has an assessment. */
  private final Set<String> told = new HashSet<>();

  Batch(Instant asOf, Budget budget) {
    this.asOf = asOf;
    this.budget = budget;
  }

  /**
   * Assesses what a thing holds. The session gets what the shipped rules reason about: whatever
   * fails or is unknown, and of each policy one assessment in any case.
   */
  void assess(PolicyProgram program, Thing root, Consumer<Assessment> insert) {
    Scene scene = scenes.computeIfAbsent(program, policy -> new Scene(asOf, budget.fuel()));
    program.assess(
        root,
        scene,
        assessment -> {
          assessments.add(assessment);
          boolean first = told.add(assessment.policyId());
          if (first
              || assessment.result() == Result.FAIL
              || assessment.result() == Result.UNKNOWN) {
            insert.accept(assessment);
          }
        });
  }

  List<Assessment> assessments() {
    return assessments;
  }
}

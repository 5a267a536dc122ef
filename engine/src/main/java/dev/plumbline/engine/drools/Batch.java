package dev.plumbline.engine.drools;

import dev.plumbline.engine.findings.Assessment;
import dev.plumbline.engine.things.Thing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;

/** What the consequences of the policies' rules share in one session. */
final class Batch {
  private final Instant asOf;
  private final Budget budget;
  private final IdentityHashMap<PolicyProgram, Scene> scenes = new IdentityHashMap<>();
  private final List<Assessment> assessments = new ArrayList<>();

  Batch(Instant asOf, Budget budget) {
    this.asOf = asOf;
    this.budget = budget;
  }

  void assess(PolicyProgram program, Thing root, Consumer<Assessment> insert) {
    Scene scene = scenes.computeIfAbsent(program, policy -> new Scene(asOf, budget.fuel()));
    program.assess(
        root,
        scene,
        assessment -> {
          assessments.add(assessment);
          insert.accept(assessment);
        });
  }

  List<Assessment> assessments() {
    return assessments;
  }
}

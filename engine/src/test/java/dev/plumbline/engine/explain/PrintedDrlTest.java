package dev.plumbline.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.drools.PrintedRules;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Result;
import dev.plumbline.engine.things.Identity;
import dev.plumbline.engine.things.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * The DRL that {@code policy show --as drl} prints, compiled and run: it must mean what the
 * interpreter says. Many policies share one compilation, as that takes its time.
 */
class PrintedDrlTest {
  private static final int BUNDLES = 30;

  private record Said(String policy, Identity subject, Result result, Set<Cause> causes) {}

  @Property(
      tries = 2,
      seed = "20261127",
      shrinking = ShrinkingMode.OFF,
      edgeCases = EdgeCasesMode.NONE)
  void printed_policies_say_what_the_interpreter_says(@ForAll long seed) {
    Random random = new Random(seed);
    List<Policy> policies = new ArrayList<>();
    Bundle last = DifferentialTest.bundle(GeneratedPolicies.withTables(random).bundle(1));
    for (int i = 0; i < BUNDLES; i++) {
      last = DifferentialTest.bundle(GeneratedPolicies.withTables(random).bundle(2));
      for (Policy policy : last.policies()) {
        policies.add(
            policy.changed(
                policy.id() + "." + i, policy.where(), policy.must(), policy.settings()));
      }
    }
    PrintedRules printed = PrintedRules.of(last.vocabulary(), last.registers(), policies);
    for (int i = 0; i < 20; i++) {
      List<Thing> roots = new GeneratedEvidence(last.vocabulary(), random).accounts(2);
      assertThat(
              printed.say(roots, GeneratedEvidence.NOW).stream()
                  .map(
                      said ->
                          new Said(
                              said.policy(),
                              said.subject().identity(),
                              said.result(),
                              said.causes()))
                  .collect(Collectors.toSet()))
          .isEqualTo(interpreted(policies, roots, last));
    }
  }

  private static Set<Said> interpreted(List<Policy> policies, List<Thing> roots, Bundle bundle) {
    return policies.stream()
        .flatMap(
            policy -> {
              Interpreter interpreter = new Interpreter(policy, GeneratedEvidence.NOW);
              return interpreter
                  .subjects(bundle.vocabulary(), roots)
                  .map(
                      thing -> {
                        Explanation proof = interpreter.explain(thing);
                        return new Said(
                            policy.id(),
                            thing.identity(),
                            proof.result(),
                            Set.copyOf(proof.causes()));
                      });
            })
        .collect(Collectors.toSet());
  }
}

package dev.plumbline.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Result;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Listing;
import dev.plumbline.engine.things.Thing;
import dev.plumbline.engine.things.ThingDefinition;
import dev.plumbline.engine.things.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/** A change that is said to make a subject pass does so, on things rebuilt from their values. */
class FlipTest {
  private static int failures;
  private static int answered;
  private static int rebuilt;

  @Property(
      tries = 4_000,
      seed = "20261125",
      shrinking = ShrinkingMode.OFF,
      edgeCases = EdgeCasesMode.NONE)
  void the_smallest_change_makes_a_failure_pass(@ForAll long seed) {
    Random random = new Random(seed);
    String text = new GeneratedPolicies(random).bundle(1);
    Bundle bundle = DifferentialTest.bundle(text);
    Policy policy = bundle.policies().get(0);
    List<Thing> roots = new GeneratedEvidence(bundle.vocabulary(), random).accounts(2);
    Interpreter interpreter = new Interpreter(policy, GeneratedEvidence.NOW);
    Flip flip = new Flip(policy, GeneratedEvidence.NOW, bundle.vocabulary());
    for (Thing thing : interpreter.subjects(bundle.vocabulary(), roots).toList()) {
      Result result = interpreter.explain(thing).result();
      Optional<Plan> plan = flip.changes(thing);
      assertThat(plan.isEmpty() || result == Result.FAIL || result == Result.UNKNOWN).isTrue();
      if (result != Result.FAIL) {
        continue;
      }
      failures++;
      if (plan.isPresent()) {
        answered++;
        assertThat(plan.get().changes()).as(text).isNotEmpty();
      }
      if (plan.isPresent() && canBeRebuilt(policy, plan.get())) {
        rebuilt++;
        Thing changed = rebuild(thing, plan.get().over(Map.of()), bundle.vocabulary());
        assertThat(interpreter.explain(changed).result())
            .as(text + flip.sentences(thing))
            .isEqualTo(Result.PASS);
      }
    }
  }

  @AfterContainer
  static void most_failures_have_an_answer_that_was_rebuilt() {
    assertThat(answered).isGreaterThan(failures * 8 / 10);
    assertThat(rebuilt).isGreaterThan(failures / 4);
  }

  /** Values behind things that are not there, or behind evidence that is too old, are not. */
  private static boolean canBeRebuilt(Policy policy, Plan plan) {
    return policy.maximumAges().isEmpty()
        && plan.canBeTried()
        && plan.over(Map.of()).keySet().stream().allMatch(place -> place.steps().size() == 1);
  }

  private static Thing rebuild(Thing thing, Map<Place, Object> edits, Vocabulary vocabulary) {
    ThingDefinition kind = vocabulary.require(thing.identity().kind());
    Map<String, Object> values = new HashMap<>();
    for (Attribute attribute : kind.attributes()) {
      Object now = attribute.reader().apply(thing);
      Object value = edits.getOrDefault(Place.of(thing, List.of(attribute)), now);
      values.put(attribute.name(), inside(value, edits, vocabulary));
    }
    return kind.factory().apply(thing.identity(), values);
  }

  private static Object inside(Object value, Map<Place, Object> edits, Vocabulary vocabulary) {
    if (value instanceof Listing<?> listing) {
      List<Object> items = new ArrayList<>();
      for (Object item : listing.items()) {
        items.add(item instanceof Thing thing ? rebuild(thing, edits, vocabulary) : item);
      }
      return new Listing<>(items, listing.gap());
    }
    return value instanceof Observed.Present<?> present && present.value() instanceof Thing thing
        ? Observed.present(rebuild(thing, edits, vocabulary))
        : value;
  }
}

package dev.plumbline.engine.drools;

import static dev.plumbline.engine.drools.Conditions.forAll;
import static dev.plumbline.engine.drools.Conditions.is;
import static dev.plumbline.engine.drools.Conditions.path;
import static dev.plumbline.engine.drools.Policies.policy;
import static dev.plumbline.engine.drools.Things.a;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.findings.Assessment;
import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Path;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Result;
import dev.plumbline.engine.things.Thing;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The clock here moves on by a microsecond whenever it is looked at. */
class FuelTest {
  private static final Duration LIMIT = Duration.ofNanos(100_000);

  private final AtomicLong nanos = new AtomicLong();

  private long clock() {
    return nanos.addAndGet(1000);
  }

  private List<Assessment> assess(List<Policy> policies, Thing... roots) {
    return RuleBase.create(
            ShippedRules.none(), Vocabularies.HOUSES, policies, new Budget(LIMIT, this::clock))
        .assess(List.of(roots), Instant.EPOCH);
  }

  /** Looks at every room for every room for every room: 100 rooms make a million looks. */
  private static Condition hostile() {
    Path rooms = path(0, "house", "rooms");
    return forAll(rooms, forAll(rooms, forAll(rooms, is(path(3, "room", "dry")))));
  }

  private static Thing house(String id, int rooms) {
    Thing room = a("room", "r").with("dry", true).all("lamps").thing();
    return a("house", id)
        .with("lived in", true)
        .all("rooms", Collections.nCopies(rooms, room).toArray())
        .thing();
  }

  @Test
  void a_policy_that_runs_too_long_is_unknown_and_named_and_others_are_not_touched() {
    Policy sound = policy("SOUND", "house").must(is(path(0, "house", "lived in")));

    List<Assessment> assessments =
        assess(List.of(policy("HOSTILE", "house").must(hostile()), sound), house("h", 100));

    assertThat(assessments)
        .extracting(Assessment::result)
        .containsExactly(Result.UNKNOWN, Result.PASS);
    assertThat(assessments.get(0).causes())
        .containsExactly(
            new Cause(Cause.Reason.BUDGET, "policy HOSTILE used up its time limit in this batch"));
    assertThat(assessments.get(0).trace()).isEmpty();
  }

  @Test
  void once_the_time_is_used_up_the_rest_of_the_batch_is_unknown_at_once() {
    Policy hostile = policy("HOSTILE", "house").must(hostile());

    List<Assessment> assessments =
        assess(List.of(hostile), house("a", 2), house("b", 100), house("c", 2));

    assertThat(assessments).extracting(Assessment::result).contains(Result.UNKNOWN);
    long looks = nanos.get() / 1000;
    assertThat(looks).as("looks at the clock: 100 for the limit, and a few").isLessThan(120);
  }

  @Test
  void the_next_batch_starts_afresh() {
    RuleBase rules =
        RuleBase.create(
            ShippedRules.none(),
            Vocabularies.HOUSES,
            List.of(policy("HOSTILE", "house").must(hostile())),
            new Budget(LIMIT, this::clock));

    assertThat(rules.assess(List.of(house("a", 100)), Instant.EPOCH).get(0).result())
        .isEqualTo(Result.UNKNOWN);
    assertThat(rules.assess(List.of(house("b", 2)), Instant.EPOCH).get(0).result())
        .isEqualTo(Result.PASS);
  }

  @Test
  void the_clock_is_looked_at_once_in_1024_drops() {
    Fuel fuel = new Fuel(this::clock, 500);
    fuel.start();

    assertThatCode(
            () -> {
              for (int drop = 0; drop < 1023; drop++) {
                fuel.burn();
              }
            })
        .doesNotThrowAnyException();
    assertThatThrownBy(fuel::burn).isInstanceOf(Fuel.OutOfFuelException.class);
    assertThat(fuel.isEmpty()).isTrue();
  }
}

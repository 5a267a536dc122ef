package dev.plumbline.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.explain.Explanation;
import dev.plumbline.engine.explain.Interpreter;
import dev.plumbline.engine.policy.reading.Language;
import dev.plumbline.engine.things.Identity;
import dev.plumbline.engine.things.Listing;
import dev.plumbline.engine.things.Thing;
import dev.plumbline.engine.things.Vocabulary;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The letters of a trace, as the interpreter writes them. */
class TraceTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Cause DENIED = new Cause(Cause.Reason.DENIED, "denied");
  private static final Vocabulary VOCABULARY = Language.bundle("").vocabulary();
  private static final Observed<Boolean> YES = Observed.present(true);
  private static final Observed<Boolean> NO = Observed.present(false);
  private static final Observed<Boolean> UNKNOWN = Observed.unknown(DENIED);

  @Test
  void a_policy_without_scope_has_nothing_before_the_colon() {
    String active = "must the account is active";
    assertThat(trace(active, Map.of("active", YES))).isEqualTo(":Y");
    assertThat(trace(active, Map.of("active", NO))).isEqualTo(":N");
    assertThat(trace(active, Map.of("active", UNKNOWN))).isEqualTo(":U");
    assertThat(trace(active, Map.of("active", Observed.absent()))).isEqualTo(":N");
  }

  @Test
  void the_scope_comes_first_and_ends_with_the_colon() {
    String scoped = "where the account is active\nmust the count of the account is 1";
    Observed<BigDecimal> one = Observed.present(BigDecimal.ONE);
    assertThat(trace(scoped, Map.of("active", YES, "count", one))).isEqualTo("Y:Y");
    assertThat(trace(scoped, Map.of("active", UNKNOWN, "count", one))).isEqualTo("U:Y");
  }

  @Test
  void the_requirement_is_not_looked_at_where_the_scope_is_no() {
    String scoped = "where the account is active\nmust the count of the account is 1";
    assertThat(trace(scoped, Map.of("active", NO))).isEqualTo("N:");
  }

  @Test
  void a_group_stands_before_its_parts_and_none_is_left_out() {
    String group = "must the account is active or the count of the account is 1";
    assertThat(trace(group, Map.of("active", YES, "count", Observed.present(new BigDecimal("2")))))
        .isEqualTo(":YYN");
    assertThat(trace("must not (the account is active)", Map.of("active", UNKNOWN)))
        .isEqualTo(":UU");
  }

  @Test
  void a_list_clause_tells_how_many_items_were_yes_no_and_unknown() {
    String some = "must at least 2 of the stages of the account where the stage is a test";
    assertThat(trace(some, stages(YES, NO, YES))).isEqualTo(":Y[2/1/0]");
    assertThat(trace(some, stages(YES, NO, UNKNOWN))).isEqualTo(":U[1/1/1]");
    assertThat(trace(some, stages(YES, NO))).isEqualTo(":N[1/1/0]");
    assertThat(trace("must at least 1 of the stages of the account", stages(NO, NO)))
        .isEqualTo(":Y[2/0/0]");
  }

  @Test
  void a_list_with_a_gap_proves_existence_and_never_absence() {
    Map<String, Object> gap = Map.of("stages", Listing.partial(List.of(stage(0, YES)), DENIED));
    assertThat(trace("must some of the stages of the account where the stage is a test", gap))
        .isEqualTo(":Y[1/0/0]");
    assertThat(trace("must for all of the stages of the account: the stage is a test", gap))
        .isEqualTo(":U[1/0/0]");
    assertThat(trace("must none of the stages of the account where the stage is not a test", gap))
        .isEqualTo(":U[0/1/0]");
  }

  @Test
  void an_order_clause_tells_the_numbers_of_both_conditions() {
    String order =
        "must in the stages of the account: some where the stage is a test comes before every"
            + " where the stage is not a test";
    assertThat(trace(order, stages(YES, NO, NO))).isEqualTo(":Y[1/2/0,2/1/0]");
    assertThat(trace(order, stages(NO, YES))).isEqualTo(":N[1/1/0,1/1/0]");
  }

  private static String trace(String lines, Map<String, Object> values) {
    Policy policy = Language.policy("applies to each account\n" + lines);
    Explanation explanation = new Interpreter(policy, NOW).explain(thing("account", "A", values));
    return explanation.trace().letters();
  }

  @SafeVarargs
  private static Map<String, Object> stages(Observed<Boolean>... tests) {
    List<Thing> stages = new ArrayList<>();
    for (Observed<Boolean> test : tests) {
      stages.add(stage(stages.size(), test));
    }
    return Map.of("stages", Listing.complete(stages));
  }

  private static Thing stage(int number, Observed<Boolean> test) {
    return thing("stage", "stage " + number, Map.of("test", test));
  }

  private static Thing thing(String kind, String id, Map<String, Object> values) {
    return VOCABULARY
        .require(kind)
        .factory()
        .apply(new Identity(kind, id, "111111111111", "global", Map.of()), values);
  }
}

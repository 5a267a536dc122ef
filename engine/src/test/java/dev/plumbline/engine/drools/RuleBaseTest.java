package dev.plumbline.engine.drools;

import static dev.plumbline.engine.drools.Conditions.all;
import static dev.plumbline.engine.drools.Conditions.count;
import static dev.plumbline.engine.drools.Conditions.is;
import static dev.plumbline.engine.drools.Conditions.path;
import static dev.plumbline.engine.drools.Policies.policy;
import static dev.plumbline.engine.drools.Things.a;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.findings.Assessment;
import dev.plumbline.engine.policy.Age;
import dev.plumbline.engine.policy.Condition.Count.Bound;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Result;
import dev.plumbline.engine.things.Thing;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleBaseTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private static List<Assessment> assess(List<Policy> policies, Thing... roots) {
    return RuleBase.of(Vocabularies.HOUSES, policies).assess(List.of(roots), NOW);
  }

  private static List<String> lines(List<Assessment> assessments) {
    return assessments.stream()
        .map(
            a ->
                a.policyId() + " " + a.subject().kind() + " " + a.subject().id() + " " + a.result())
        .toList();
  }

  @Test
  void scope_and_requirement_give_the_four_results() {
    Policy policy =
        policy("P1", "house")
            .where(is(path(0, "house", "lived in")))
            .must(is(path(0, "house", "front door", "door", "locked")));
    Thing locked = a("door", "d").with("locked", true).thing();
    Thing open = a("door", "d").with("locked", false).thing();

    List<Assessment> assessments =
        assess(
            List.of(policy),
            a("house", "1").with("lived in", true).with("front door", locked).thing(),
            a("house", "2").with("lived in", true).with("front door", open).thing(),
            a("house", "3").with("lived in", true).unknown("front door", Things.DENIED).thing(),
            a("house", "4").with("lived in", false).with("front door", open).thing(),
            a("house", "5").unknown("lived in", Things.DENIED).with("front door", open).thing());

    assertThat(lines(assessments))
        .containsExactly(
            "P1 house 1 PASS",
            "P1 house 2 FAIL",
            "P1 house 3 UNKNOWN",
            "P1 house 4 NOT_APPLICABLE",
            "P1 house 5 UNKNOWN");
    assertThat(assessments)
        .extracting(a -> a.trace().orElseThrow().letters())
        .containsExactly("Y:Y", "Y:N", "Y:U", "N:", "U:N");
    assertThat(assessments.get(2).causes()).containsExactly(Things.DENIED);
    assertThat(assessments.get(1).message()).isEqualTo("Title of P1: not met");
    assertThat(assessments.get(2).message())
        .isEqualTo("cannot tell: DENIED: survey:Read answered AccessDenied");
  }

  @Test
  void each_kind_of_declared_thing_meets_only_its_own_policies() {
    Policy houses = policy("HOUSES", "house").must(is(path(0, "house", "lived in")));
    Policy gardens = policy("GARDENS", "garden").must(is(path(0, "garden", "lived in")));

    assertThat(
            lines(
                assess(
                    List.of(houses, gardens),
                    a("house", "h").with("lived in", true).thing(),
                    a("garden", "g").with("lived in", true).thing())))
        .containsExactly("GARDENS garden g PASS", "HOUSES house h PASS");
  }

  @Test
  void policies_with_different_ways_to_their_subjects_never_share_a_node() {
    Policy rooms = policy("ROOMS", "room").must(is(path(0, "room", "dry")));
    Policy doors = policy("DOORS", "door").must(is(path(0, "door", "locked")));
    Policy lamps = policy("LAMPS", "lamp").must(is(path(0, "lamp", "lit")));
    Thing onlyDoor =
        a("house", "door only")
            .with("front door", a("door", "d").with("locked", true).thing())
            .without("back door")
            .all("rooms")
            .thing();
    Thing onlyRoom =
        a("house", "room only")
            .without("front door")
            .without("back door")
            .all("rooms", a("room", "r").with("dry", true).all("lamps").thing())
            .thing();

    assertThat(lines(assess(List.of(rooms, doors, lamps), onlyDoor, onlyRoom)))
        .containsExactly("DOORS door d PASS", "ROOMS room r PASS");
    assertThat(
            List.of(rooms, doors, lamps).stream()
                .map(p -> PolicyModel.subjectsId(Vocabularies.HOUSES.pathsTo(p.subject())))
                .distinct())
        .hasSize(3);
  }

  @Test
  void policies_on_the_same_subjects_all_fire() {
    Policy dry = policy("DRY", "room").must(is(path(0, "room", "dry")));
    Policy warm = policy("WARM", "room").must(is(path(0, "room", "warm")));
    Thing house =
        a("house", "h")
            .all("rooms", a("room", "r").with("dry", true).with("warm", false).thing())
            .thing();

    assertThat(lines(assess(List.of(dry, warm), house)))
        .containsExactly("DRY room r PASS", "WARM room r FAIL");
  }

  @Test
  void subjects_that_could_not_be_listed_give_one_unknown_on_their_holder() {
    Policy doors = policy("DOORS", "door").must(is(path(0, "door", "locked")));
    Thing house =
        a("house", "h")
            .unknown("front door", Things.DENIED)
            .unknown("back door", Things.THROTTLED)
            .thing();

    List<Assessment> assessments = assess(List.of(doors), house);

    assertThat(lines(assessments)).containsExactly("DOORS house h UNKNOWN");
    assertThat(assessments.get(0).causes()).containsExactly(Things.DENIED, Things.THROTTLED);
    assertThat(assessments.get(0).trace()).isEmpty();
    assertThat(assessments.get(0).message()).endsWith("(and 1 more)");
  }

  @Test
  void subjects_of_a_list_with_a_gap_are_assessed_beside_the_unknown() {
    Policy lamps = policy("LAMPS", "lamp").must(is(path(0, "lamp", "lit")));
    Thing lamp = a("lamp", "l").with("lit", true).thing();
    Thing house =
        a("house", "h")
            .some(
                "rooms",
                Things.DENIED,
                a("room", "r1").all("lamps", lamp).thing(),
                a("room", "r2").some("lamps", Things.THROTTLED).thing())
            .thing();

    List<Assessment> assessments = assess(List.of(lamps), house);

    assertThat(lines(assessments))
        .containsExactly("LAMPS house h UNKNOWN", "LAMPS lamp l PASS", "LAMPS room r2 UNKNOWN");
    assertThat(assessments.get(1).holders())
        .extracting(holder -> holder.kind() + " " + holder.id())
        .containsExactly("house h", "room r1");
  }

  @Test
  void an_absent_subject_gives_no_assessment() {
    Policy doors = policy("DOORS", "door").must(is(path(0, "door", "locked")));

    assertThat(
            assess(
                List.of(doors), a("house", "h").without("front door").without("back door").thing()))
        .isEmpty();
  }

  @Test
  void evidence_older_than_the_policy_allows_is_stale() {
    Policy fresh =
        policy("FRESH", "house")
            .maximumAge("survey", new Age(7, Age.Unit.DAYS))
            .must(is(path(0, "house", "lived in")));

    List<Assessment> assessments =
        assess(
            List.of(fresh),
            a("house", "new")
                .with("lived in", true)
                .seen(Instant.parse("2026-11-16T00:00:00Z"))
                .thing(),
            a("house", "old")
                .with("lived in", true)
                .seen(Instant.parse("2026-11-15T23:00:00Z"))
                .thing(),
            a("house", "undated").with("lived in", true).thing());

    assertThat(lines(assessments))
        .containsExactly(
            "FRESH house new PASS", "FRESH house old UNKNOWN", "FRESH house undated PASS");
    assertThat(assessments.get(1).message())
        .isEqualTo(
            "cannot tell: STALE: survey is of 2026-11-15T23:00:00Z, the policy allows 7 days");
  }

  @Test
  void stale_empty_lists_do_not_hide_subjects() {
    Policy fresh =
        policy("FRESH", "room")
            .maximumAge("survey", new Age(7, Age.Unit.DAYS))
            .must(is(path(0, "room", "dry")));

    assertThat(
            lines(
                assess(
                    List.of(fresh),
                    a("house", "old")
                        .all("rooms")
                        .seen(Instant.parse("2026-11-01T00:00:00Z"))
                        .thing())))
        .containsExactly("FRESH house old UNKNOWN");
  }

  @Test
  void a_policy_that_breaks_spoils_its_own_cells_only() {
    Policy broken =
        policy("BROKEN", "house")
            .must(
                Conditions.compare(
                    path(0, "house", "street"),
                    dev.plumbline.engine.policy.Condition.Operator.MATCHES_PATTERN,
                    "("));
    Policy sound = policy("SOUND", "house").must(is(path(0, "house", "lived in")));

    List<Assessment> assessments =
        assess(
            List.of(broken, sound),
            a("house", "h").with("lived in", true).with("street", "Elm").thing());

    assertThat(lines(assessments)).containsExactly("BROKEN house h UNKNOWN", "SOUND house h PASS");
    assertThat(assessments.get(0).causes().get(0).toString())
        .startsWith("POLICY_ERROR: policy BROKEN broke: PatternSyntaxException");
  }

  @Test
  void a_value_of_the_wrong_type_is_unknown_and_names_the_policy() {
    Policy sentence = policy("P", "house").must(is(path(0, "house", "lived in")));

    List<Assessment> assessments =
        assess(List.of(sentence), a("house", "h").with("lived in", "yes").thing());

    assertThat(assessments.get(0).result()).isEqualTo(Result.UNKNOWN);
    assertThat(assessments.get(0).message()).contains("policy P broke: ClassCastException");
  }

  @Test
  void a_thing_whose_values_do_not_fit_is_unknown_and_others_are_not_touched() {
    Policy dry = policy("DRY", "room").must(is(path(0, "room", "dry")));

    List<Assessment> assessments =
        assess(
            List.of(dry),
            a("house", "broken").with("rooms", "three").thing(),
            a("house", "sound").all("rooms", a("room", "r").with("dry", true).thing()).thing());

    assertThat(lines(assessments)).containsExactly("DRY house broken UNKNOWN", "DRY room r PASS");
    assertThat(assessments.get(0).message()).contains("policy DRY broke: ClassCastException");
  }

  @Test
  void groups_write_their_letter_before_their_parts_and_lists_their_numbers() {
    Policy policy =
        policy("P", "house")
            .must(
                all(
                    is(path(0, "house", "lived in")),
                    count(
                        Bound.AT_LEAST, 1, path(0, "house", "rooms"), is(path(1, "room", "dry")))));

    List<Assessment> assessments =
        assess(
            List.of(policy),
            a("house", "h")
                .with("lived in", true)
                .all(
                    "rooms",
                    a("room", "1").with("dry", true).thing(),
                    a("room", "2").with("dry", false).thing(),
                    a("room", "3").thing())
                .thing());

    assertThat(assessments.get(0).trace().orElseThrow().letters()).isEqualTo(":YYY[1/1/1]");
  }
}

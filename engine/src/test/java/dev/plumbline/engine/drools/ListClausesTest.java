package dev.plumbline.engine.drools;

import static dev.plumbline.engine.drools.Conditions.count;
import static dev.plumbline.engine.drools.Conditions.forAll;
import static dev.plumbline.engine.drools.Conditions.is;
import static dev.plumbline.engine.drools.Conditions.order;
import static dev.plumbline.engine.drools.Conditions.path;
import static dev.plumbline.engine.drools.Conditions.share;
import static dev.plumbline.engine.drools.Things.a;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.findings.Assessment;
import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Condition.Count.Bound;
import dev.plumbline.engine.policy.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Counts, shares and order, through a real session. Rooms are written as two letters each, dry then
 * warm, and a list with a gap ends with a plus.
 */
class ListClausesTest {
  private static final Path ROOMS = path(0, "house", "rooms");
  private static final Condition DRY = is(path(1, "room", "dry"));
  private static final Condition WARM = is(path(1, "room", "warm"));

  private static Assessment assess(Condition condition, Things house) {
    return RuleBase.of(Vocabularies.HOUSES, List.of(Policies.policy("P", "house").must(condition)))
        .assess(List.of(house.thing()), Instant.EPOCH)
        .get(0);
  }

  private static Assessment assess(Condition condition, String rooms) {
    boolean gap = rooms.endsWith("+");
    String letters = gap ? rooms.substring(0, rooms.length() - 1) : rooms;
    Object[] things =
        Arrays.stream(letters.strip().split(" "))
            .filter(room -> !room.isEmpty())
            .map(ListClausesTest::room)
            .toArray();
    return assess(
        condition,
        gap
            ? a("house", "h").some("rooms", Things.THROTTLED, things)
            : a("house", "h").all("rooms", things));
  }

  private static Object room(String letters) {
    Things room = a("room", letters);
    return yesNo(yesNo(room, "dry", letters.charAt(0)), "warm", letters.charAt(1)).thing();
  }

  private static Things yesNo(Things thing, String name, char truth) {
    return truth == 'U'
        ? thing.unknown(name, new Cause(Cause.Reason.DENIED, name))
        : thing.with(name, truth == 'Y');
  }

  private static String trace(Assessment assessment) {
    return assessment.trace().orElseThrow().letters();
  }

  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, 1, YY NY UY, :Y[1/1/1]",
    "AT_LEAST, 2, YY NY UY, :U[1/1/1]",
    "AT_LEAST, 3, YY NY UY, :N[1/1/1]",
    "AT_LEAST, 3, YY NY UY+, :U[1/1/1]",
    "AT_LEAST, 1, YY+, :Y[1/0/0]",
    "AT_LEAST, 0, '', :Y[0/0/0]",
    "AT_MOST, 2, YY NY UY, :Y[1/1/1]",
    "AT_MOST, 1, YY NY UY, :U[1/1/1]",
    "AT_MOST, 0, YY NY UY, :N[1/1/1]",
    "AT_MOST, 0, YY+, :N[1/0/0]",
    "AT_MOST, 1, YY+, :U[1/0/0]",
    "AT_MOST, 0, '', :Y[0/0/0]",
    "EXACTLY, 1, YY NY, :Y[1/1/0]",
    "EXACTLY, 1, YY UY, :U[1/0/1]",
    "EXACTLY, 3, YY UY, :N[1/0/1]",
    "EXACTLY, 0, YY UY, :N[1/0/1]",
    "EXACTLY, 1, YY+, :U[1/0/0]",
    "EXACTLY, 0, YY+, :N[1/0/0]",
  })
  void a_count_is_decided_as_far_as_the_items_allow(
      Bound bound, int number, String rooms, String trace) {
    assertThat(trace(assess(count(bound, number, ROOMS, DRY), rooms))).isEqualTo(trace);
  }

  @Test
  void a_count_without_where_counts_all_items() {
    assertThat(trace(assess(count(Bound.AT_LEAST, 2, ROOMS), "UU NN"))).isEqualTo(":Y[2/0/0]");
  }

  @Test
  void an_undecided_count_names_the_causes_of_its_items_and_of_the_gap() {
    assertThat(assess(count(Bound.AT_LEAST, 2, ROOMS, DRY), "YY UY+").causes())
        .containsExactly(new Cause(Cause.Reason.DENIED, "dry"), Things.THROTTLED);
  }

  @ParameterizedTest
  @CsvSource({
    "'', :Y[0/0/0]",
    "YY YY, :Y[2/0/0]",
    "NY NN, :Y[0/0/0]",
    "YY YN, :N[1/1/0]",
    "YY YU, :U[1/0/1]",
    "YN YU, :N[0/1/1]",
    "UY YY, :Y[2/0/0]",
    "UN YY, :U[1/0/1]",
    "UU, :U[0/0/1]",
    "YY+, :U[1/0/0]",
    "YN+, :N[0/1/0]",
    "UN+, :U[0/0/1]",
    "+, :U[0/0/0]",
  })
  void for_all_holds_only_when_no_item_can_break_it(String rooms, String trace) {
    assertThat(trace(assess(share(100, ROOMS, DRY, WARM), rooms))).isEqualTo(trace);
  }

  @Test
  void causes_that_cannot_matter_are_left_out_of_for_all() {
    assertThat(assess(share(100, ROOMS, DRY, WARM), "UY YU").causes())
        .containsExactly(new Cause(Cause.Reason.DENIED, "warm"));
  }

  @ParameterizedTest
  @CsvSource({
    "50, YY YN, :Y[1/1/0]",
    "51, YY YN, :N[1/1/0]",
    "66, YY YY YN, :Y[2/1/0]",
    "67, YY YY YN, :N[2/1/0]",
    "50, YN UY, :U[1/1/0]",
    "51, YN UY, :N[1/1/0]",
    "50, YY UN, :Y[1/0/1]",
    "51, YY UN, :U[1/0/1]",
    "50, YY YU, :Y[1/0/1]",
    "75, YY YU, :U[1/0/1]",
    "50, UU YN, :U[0/1/1]",
    "60, UU YN, :N[0/1/1]",
    "0, YN+, :Y[0/1/0]",
    "99, YN+, :U[0/1/0]",
    "100, YN+, :N[0/1/0]",
    "1, YY+, :U[1/0/0]",
  })
  void a_share_ranges_over_everything_the_unknown_items_can_be(
      int percent, String rooms, String trace) {
    assertThat(trace(assess(share(percent, ROOMS, DRY, WARM), rooms))).isEqualTo(trace);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // some A before some B
        "false; false; YN NY; :Y[1/1/0,1/1/0]",
        "false; false; NY YN; :N[1/1/0,1/1/0]",
        "false; false; YY; :N[1/0/0,1/0/0]",
        "false; false; YN UY; :Y[1/0/1,1/1/0]",
        "false; false; UN NY; :U[0/1/1,1/1/0]",
        "false; false; YN NY+; :Y[1/1/0,1/1/0]",
        "false; false; NY YN+; :U[1/1/0,1/1/0]",
        // some A before every B
        "false; true; NN YN NY NY; :Y[1/3/0,2/2/0]",
        "false; true; NY YN NY; :N[1/2/0,2/1/0]",
        "false; true; YN; :Y[1/0/0,0/1/0]",
        "false; true; NN; :N[0/1/0,0/1/0]",
        "false; true; NU YN; :U[1/1/0,0/1/1]",
        "false; true; YN NY+; :U[1/1/0,1/1/0]",
        // every A before some B
        "true; false; YN YN NY; :Y[2/1/0,1/2/0]",
        "true; false; YN NY YN; :N[2/1/0,1/2/0]",
        "true; false; ''; :Y[0/0/0,0/0/0]",
        "true; false; YN NY YN+; :U[2/1/0,1/2/0]",
        // every A before every B
        "true; true; YN YN NY; :Y[2/1/0,1/2/0]",
        "true; true; YN NY YN; :N[2/1/0,1/2/0]",
        "true; true; YN NY YN+; :N[2/1/0,1/2/0]",
        "true; true; YN NY+; :U[1/1/0,1/1/0]",
      })
  void order_is_strict_and_a_gap_proves_only_what_more_items_cannot_change(
      boolean everyFirst, boolean everySecond, String rooms, String trace) {
    assertThat(trace(assess(order(ROOMS, everyFirst, DRY, everySecond, WARM), rooms)))
        .isEqualTo(trace);
  }

  @Test
  void every_condition_about_the_list_of_an_absent_thing_is_no() {
    Path bolts = path(0, "house", "front door", "door", "bolts");
    Things house = a("house", "h").without("front door");

    assertThat(trace(assess(count(Bound.AT_MOST, 0, bolts), house))).isEqualTo(":N[0/0/0]");
    assertThat(trace(assess(forAll(bolts, is(path(1, "bolt", "shut"))), house)))
        .isEqualTo(":N[0/0/0]");
    assertThat(
            trace(
                assess(
                    order(
                        bolts,
                        true,
                        is(path(1, "bolt", "shut")),
                        true,
                        is(path(1, "bolt", "shut"))),
                    house)))
        .isEqualTo(":N[0/0/0,0/0/0]");
  }

  @Test
  void every_condition_about_the_list_of_an_unknown_thing_is_unknown() {
    Path bolts = path(0, "house", "front door", "door", "bolts");

    Assessment assessment =
        assess(
            count(Bound.AT_LEAST, 0, bolts), a("house", "h").unknown("front door", Things.DENIED));

    assertThat(trace(assessment)).isEqualTo(":U[0/0/0]");
    assertThat(assessment.causes()).containsExactly(Things.DENIED);
  }

  @Test
  void lists_nest() {
    Condition lit =
        forAll(
            ROOMS, count(Bound.AT_LEAST, 1, path(1, "room", "lamps"), is(path(2, "lamp", "lit"))));

    assertThat(
            trace(
                assess(
                    lit,
                    a("house", "h")
                        .all(
                            "rooms",
                            a("room", "1")
                                .all("lamps", a("lamp", "l").with("lit", true).thing())
                                .thing(),
                            a("room", "2").all("lamps").thing()))))
        .isEqualTo(":N[1/1/0]");
  }

  @Test
  void conditions_about_an_item_may_look_at_the_subject() {
    Condition dryOrLivedIn = forAll(ROOMS, Conditions.any(DRY, is(path(0, "house", "lived in"))));

    assertThat(
            trace(
                assess(
                    dryOrLivedIn,
                    a("house", "h")
                        .with("lived in", true)
                        .all("rooms", a("room", "r").with("dry", false).thing()))))
        .isEqualTo(":Y[1/0/0]");
  }
}

package dev.plumbline.engine.drools;

import static dev.plumbline.engine.drools.Conditions.is;
import static dev.plumbline.engine.drools.Conditions.path;
import static dev.plumbline.engine.drools.Policies.policy;
import static dev.plumbline.engine.drools.Things.a;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.policy.Message;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static String message(Policy policy, Things house) {
    return RuleBase.of(Vocabularies.HOUSES, List.of(policy))
        .assess(List.of(house.thing()), Instant.EPOCH)
        .get(0)
        .message();
  }

  private static Message.Part words(String words) {
    return new Message.Words(words);
  }

  private static Message.Part hole(String attribute) {
    return new Message.Hole(new Value.Reading(path(0, "house", attribute), Value.Type.TEXT));
  }

  private static String failure(Things house, Message.Part... say) {
    return message(
        policy("P", "house").say(say).must(is(path(0, "house", "lived in"))),
        house.with("lived in", false));
  }

  @Test
  void a_failure_is_told_in_the_policys_words() {
    assertThat(
            failure(
                a("house", "h").with("floors", new BigDecimal("1E+3")).with("street", "Elm"),
                words("House "),
                new Message.Subject("house"),
                words(" of "),
                new Message.Subject("account"),
                words(": "),
                hole("floors"),
                words(" floors, "),
                hole("street")))
        .isEqualTo("House h of 111111111111: 1000 floors, Elm");
  }

  @Test
  void readings_are_written_for_people() {
    assertThat(
            failure(
                a("house", "h")
                    .with("built", Instant.parse("2026-05-02T10:00:00Z"))
                    .without("painted")
                    .all("tags", "a", "b")
                    .some("rooms", Things.DENIED, a("room", "r").thing()),
                hole("built"),
                words("|"),
                hole("painted"),
                words("|"),
                hole("colour"),
                words("|"),
                hole("tags"),
                words("|"),
                hole("rooms")))
        .isEqualTo("2026-05-02|none|unknown|a, b|r and perhaps more");
  }

  @Test
  void a_parameter_is_written_as_its_value() {
    assertThat(
            failure(
                a("house", "h"),
                new Message.Hole(
                    new Value.Parameter(
                        "most floors",
                        new Value.NumberValue(Value.Type.NUMBER, BigDecimal.TEN, "10")))))
        .isEqualTo("10");
  }

  @Test
  void a_subject_is_told_with_the_things_that_hold_it() {
    Policy rooms =
        policy("P", "room")
            .say(new Message.Subject("room"), words(" in "), new Message.Subject("house"))
            .must(is(path(0, "room", "dry")));

    assertThat(
            message(rooms, a("house", "h").all("rooms", a("room", "r").with("dry", false).thing())))
        .isEqualTo("r in h");
  }

  @Test
  void every_result_says_something() {
    Policy policy =
        policy("P", "house")
            .where(is(path(0, "house", "lived in")))
            .must(is(path(0, "house", "front door", "door", "locked")));
    Things lockedHouse =
        a("house", "h")
            .with("lived in", true)
            .with("front door", a("door", "d").with("locked", true).thing());

    assertThat(message(policy, lockedHouse)).isEqualTo("Title of P: met");
    assertThat(message(policy, a("house", "h").with("lived in", false)))
        .isEqualTo("does not apply: not the lived in of the house");
    assertThat(message(policy, a("house", "h").unknown("lived in", Things.DENIED)))
        .isEqualTo("cannot tell: DENIED: survey:Read answered AccessDenied (and 1 more)");
  }
}

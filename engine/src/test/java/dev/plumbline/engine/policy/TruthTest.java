package dev.plumbline.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.engine.evidence.Cause;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kleene's strong logic of three values. */
class TruthTest {

  private static final Cause DENIED = new Cause(Cause.Reason.DENIED, "iam:GetAccountSummary");
  private static final Cause STALE = new Cause(Cause.Reason.STALE, "accounts");
  private static final List<Truth> ALL =
      List.of(Truth.YES, Truth.NO, Truth.unknown(DENIED), Truth.unknown(STALE));

  @ParameterizedTest
  @CsvSource({
    "YES, YES, YES", "YES, NO, NO", "YES, UNKNOWN, UNKNOWN",
    "NO, YES, NO", "NO, NO, NO", "NO, UNKNOWN, NO",
    "UNKNOWN, YES, UNKNOWN", "UNKNOWN, NO, NO", "UNKNOWN, UNKNOWN, UNKNOWN"
  })
  void the_table_of_and(Truth.Kind one, Truth.Kind other, Truth.Kind both) {
    assertThat(truth(one).and(truth(other)).kind()).isEqualTo(both);
  }

  @ParameterizedTest
  @CsvSource({
    "YES, YES, YES", "YES, NO, YES", "YES, UNKNOWN, YES",
    "NO, YES, YES", "NO, NO, NO", "NO, UNKNOWN, UNKNOWN",
    "UNKNOWN, YES, YES", "UNKNOWN, NO, UNKNOWN", "UNKNOWN, UNKNOWN, UNKNOWN"
  })
  void the_table_of_or(Truth.Kind one, Truth.Kind other, Truth.Kind either) {
    assertThat(truth(one).or(truth(other)).kind()).isEqualTo(either);
  }

  @ParameterizedTest
  @CsvSource({"YES, NO", "NO, YES", "UNKNOWN, UNKNOWN"})
  void the_table_of_not(Truth.Kind truth, Truth.Kind negated) {
    assertThat(truth(truth).not().kind()).isEqualTo(negated);
  }

  @Test
  void the_order_and_the_grouping_of_parts_do_not_matter() {
    for (Truth a : ALL) {
      for (Truth b : ALL) {
        assertThat(a.and(b)).isEqualTo(b.and(a));
        assertThat(a.or(b)).isEqualTo(b.or(a));
        for (Truth c : ALL) {
          assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
          assertThat(a.or(b).or(c)).isEqualTo(a.or(b.or(c)));
        }
      }
    }
  }

  @Test
  void the_negation_of_and_is_or_of_negations() {
    for (Truth a : ALL) {
      assertThat(a.not().not()).isEqualTo(a);
      for (Truth b : ALL) {
        assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
        assertThat(a.or(b).not()).isEqualTo(a.not().and(b.not()));
      }
    }
  }

  @Test
  void causes_survive_only_where_they_matter() {
    Truth denied = Truth.unknown(DENIED);
    Truth stale = Truth.unknown(STALE);
    assertThat(denied.and(Truth.YES).causes()).containsExactly(DENIED);
    assertThat(denied.or(Truth.NO).causes()).containsExactly(DENIED);
    assertThat(denied.and(stale).causes()).containsExactly(DENIED, STALE);
    assertThat(denied.and(Truth.NO).causes()).isEmpty();
    assertThat(denied.or(Truth.YES).causes()).isEmpty();
    assertThat(denied.not().causes()).containsExactly(DENIED);
  }

  @Test
  void unknown_is_never_without_a_cause() {
    assertThatThrownBy(() -> Truth.unknown(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThat(Truth.unknown(List.of(STALE, DENIED, STALE)).causes())
        .containsExactly(DENIED, STALE);
  }

  private static Truth truth(Truth.Kind kind) {
    return switch (kind) {
      case YES -> Truth.YES;
      case NO -> Truth.NO;
      case UNKNOWN -> Truth.unknown(DENIED);
    };
  }
}

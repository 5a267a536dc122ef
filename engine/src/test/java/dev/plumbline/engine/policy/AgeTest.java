package dev.plumbline.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AgeTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  @Test
  void days_count_calendar_days_in_utc() {
    Age age = new Age(90, Age.Unit.DAYS);
    assertThat(age.isExceededBy(Instant.parse("2026-08-25T00:00:00Z"), NOW)).isFalse();
    assertThat(age.isExceededBy(Instant.parse("2026-08-24T23:59:59.999Z"), NOW)).isTrue();
  }

  @Test
  void the_hour_of_the_day_does_not_count_in_days() {
    Age age = new Age(1, Age.Unit.DAYS);
    Instant evening = Instant.parse("2026-11-21T23:59:59Z");
    assertThat(age.isExceededBy(evening, Instant.parse("2026-11-22T23:59:59Z"))).isFalse();
    assertThat(age.isExceededBy(evening, Instant.parse("2026-11-23T00:00:00Z"))).isTrue();
  }

  @Test
  void nothing_of_today_is_older_than_zero_days() {
    Age age = new Age(0, Age.Unit.DAYS);
    assertThat(age.isExceededBy(Instant.parse("2026-11-23T00:00:00Z"), NOW)).isFalse();
    assertThat(age.isExceededBy(Instant.parse("2026-11-22T23:59:59Z"), NOW)).isTrue();
  }

  @Test
  void a_week_is_seven_days() {
    Age age = new Age(2, Age.Unit.WEEKS);
    assertThat(age.isExceededBy(Instant.parse("2026-11-09T00:00:00Z"), NOW)).isFalse();
    assertThat(age.isExceededBy(Instant.parse("2026-11-08T23:59:59Z"), NOW)).isTrue();
  }

  @Test
  void hours_and_minutes_count_exactly() {
    Age hours = new Age(4, Age.Unit.HOURS);
    assertThat(hours.isExceededBy(Instant.parse("2026-11-23T08:00:00Z"), NOW)).isFalse();
    assertThat(hours.isExceededBy(Instant.parse("2026-11-23T07:59:59.999999999Z"), NOW)).isTrue();
    Age minutes = new Age(30, Age.Unit.MINUTES);
    assertThat(minutes.isExceededBy(Instant.parse("2026-11-23T11:30:00Z"), NOW)).isFalse();
    assertThat(minutes.isExceededBy(Instant.parse("2026-11-23T11:29:59Z"), NOW)).isTrue();
  }

  @Test
  void what_lies_ahead_is_not_old() {
    Instant tomorrow = Instant.parse("2026-11-24T12:00:00Z");
    for (Age.Unit unit : Age.Unit.values()) {
      assertThat(new Age(0, unit).isExceededBy(tomorrow, NOW)).as(unit.name()).isFalse();
    }
  }

  @Test
  void an_age_is_written_as_policies_write_it() {
    assertThat(new Age(90, Age.Unit.DAYS)).hasToString("90 days");
  }
}

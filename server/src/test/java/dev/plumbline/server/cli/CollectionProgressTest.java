package dev.plumbline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Coverage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CollectionProgressTest {
  private static final Coverage ROW =
      Coverage.complete(
          new Cell("111111111111", Cell.GLOBAL, "trails"), Optional.empty(), Instant.EPOCH, 1);

  private final Hand hand = new Hand();
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());

  /** A clock that is moved by hand. */
  private static final class Hand extends Clock {
    private Instant now = Instant.EPOCH;

    void move(Duration on) {
      now = now.plus(on);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, less than a minute left",
    "PT59S, less than a minute left",
    "PT1M, about 1 min left",
    "PT119M, about 119 min left",
    "PT2H, about 2 h left",
    "PT26H, about 26 h left"
  })
  void the_time_that_is_left_is_told_in_words(String left, String words) {
    assertThat(CollectionProgress.words(Duration.parse(left))).isEqualTo(words);
  }

  /** Forty readings, one every ten seconds, of two accounts and four sources. */
  private void collect(CollectionProgress progress, Duration byRates) {
    for (int done = 1; done <= 40; done++) {
      progress.underWay(List.of("alarms", "event rules", "pipelines", "trails", "web ACLs"));
      hand.move(Duration.ofSeconds(10));
      progress.sources(done / 10, 4);
      progress.accounts(done / 20, 2);
      progress.remaining(byRates.multipliedBy(40 - done).dividedBy(40));
      progress.read(ROW, done, 40);
    }
  }

  @Test
  void a_log_gets_a_plain_line_every_twentieth_with_the_time_by_the_pace_so_far() {
    try (CollectionProgress progress =
        new CollectionProgress(hand, told::add, Optional.empty(), () -> told.add("end"))) {
      collect(progress, Duration.ZERO);
    }
    assertThat(told)
        .hasSize(22)
        .startsWith(
            "finding the accounts",
            "read 2 of 40 readings, 0 of 2 accounts and 0 of 4 sources complete, about 6 min left")
        .contains(
            "read 20 of 40 readings, 1 of 2 accounts and 2 of 4 sources complete, about 3 min left")
        .endsWith(
            "read 40 of 40 readings, 2 of 2 accounts and 4 of 4 sources complete,"
                + " less than a minute left",
            "end");
  }

  @Test
  void the_time_is_that_of_the_rates_where_they_allow_less_than_the_pace_promises() {
    try (CollectionProgress progress =
        new CollectionProgress(hand, told::add, Optional.empty(), () -> {})) {
      collect(progress, Duration.ofHours(8));
    }
    assertThat(told)
        .contains(
            "read 2 of 40 readings, 0 of 2 accounts and 0 of 4 sources complete, about 7 h left",
            "read 20 of 40 readings, 1 of 2 accounts and 2 of 4 sources complete, about 4 h left");
  }

  @Test
  void a_terminal_gets_bars_of_accounts_and_sources_with_those_under_way_and_readings() {
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    CollectionBars bars =
        new CollectionBars(
            builder -> builder.setConsumer(new DelegatingProgressBarConsumer(lines::add, 200)));
    try (CollectionProgress progress =
        new CollectionProgress(hand, told::add, Optional.of(bars), () -> {})) {
      collect(progress, Duration.ZERO);
    }
    assertThat(told).containsExactly("finding the accounts");
    assertThat(lines)
        .anyMatch(line -> line.matches("accounts 100% \\[=+\\] 2/2 .*"))
        .anyMatch(
            line ->
                line.matches("sources +100% \\[=+\\] 4/4 .*")
                    && line.contains("alarms, event rules, pipelines, trails and 1 more"))
        .anyMatch(
            line ->
                line.matches("readings 100% \\[=+\\] 40/40 .*")
                    && line.contains("less than a minute left"));
  }
}

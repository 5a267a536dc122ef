package dev.plumbline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CollectionProgressTest {
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
}

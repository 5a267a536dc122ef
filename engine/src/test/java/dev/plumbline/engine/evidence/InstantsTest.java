package dev.plumbline.engine.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-31T06:00:00Z",
        "0001-01-01T00:00:00Z",
        "2024-02-29T23:59:59Z",
        "2026-03-31T06:07:08.5Z",
        "2026-03-31T06:07:08.000000001Z",
        "2026-03-31T06:07:08.123456Z"
      })
  void moments_in_utc_are_read_exactly(String text) {
    assertThat(Instants.parse(text)).isEqualTo(Instant.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-03-31",
        "2026-03-31T06:00Z",
        "2026-03-31T06:00:00",
        "2026-03-31T06:00:00+00:00",
        "2026-03-31 06:00:00Z",
        "2026-02-29T06:00:00Z",
        "2026-13-01T06:00:00Z",
        "2026-03-31T24:00:00Z",
        "2026-03-31T23:59:60Z",
        "2026-03-31T06:00:00.Z",
        "2026-03-31T06:00:00.1234567890Z",
        "2026-03-31T06:00:00Z\n",
        "+12026-03-31T06:00:00Z"
      })
  void anything_else_is_refused(String text) {
    assertThatThrownBy(() -> Instants.parse(text)).isInstanceOf(DateTimeException.class);
  }
}

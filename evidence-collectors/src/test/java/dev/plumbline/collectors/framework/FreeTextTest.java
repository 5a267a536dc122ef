package dev.plumbline.collectors.framework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "release freeze",
        "the token expired, ask for a new password",
        "not authorized to perform: s3:PutBucketPolicy on resource: arn:aws:s3:::payments-logs",
        "see https://wiki.example.com/freeze?week=48",
        "step 1: /very/long/path/of/a/document/that/is/no/secret/at/all/0001"
      })
  void what_is_no_secret_stays_as_it_is(String text) {
    assertThat(FreeText.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          failed with password=hush and no more | failed with password=[left out] and no more
          DB_PASSWORD: "hush hush", then        | DB_PASSWORD: [left out], then
          {"apiKey":"hush"}                     | {"apiKey":[left out]}
          Authorization: Bearer hushhush        | Authorization: [left out]
          sent Bearer hushhush to it            | sent [left out] to it
          https://ana:hush@db.example.com/x     | https://[left out]@db.example.com/x
          key AKIAIOSFODNN7EXAMPLE is old       | key [left out] is old
          with ghp_0123456789abcdef             | with [left out]
          is wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKE7 | is [left out]
          """)
  void what_looks_like_a_secret_is_left_out(String text, String kept) {
    assertThat(FreeText.of(text)).isEqualTo(kept);
  }

  @Test
  void no_text_is_no_text() {
    assertThat(FreeText.of(null)).isNull();
  }
}

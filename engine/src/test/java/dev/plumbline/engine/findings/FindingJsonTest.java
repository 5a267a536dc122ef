package dev.plumbline.engine.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.catalogue.Link;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.policy.Result;
import dev.plumbline.engine.policy.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingJsonTest {
  private static final Subject SUBJECT =
      new Subject("account", "222222222222", "222222222222", "global");
  private static final Finding WAIVED =
      new Finding(
          "f-1",
          "P1",
          Optional.of("1.0.0"),
          "A \"title\"",
          "sec_practice",
          Severity.HIGH,
          SUBJECT,
          Result.FAIL,
          Status.WAIVED,
          "Über uns",
          List.of(),
          Optional.of(":N"),
          Optional.of(
              new Waiver(
                  "EX-1",
                  "Reason.",
                  Optional.empty(),
                  "ciso@example.com",
                  LocalDate.parse("2026-12-31"),
                  true)),
          List.of(new Link("Root user", "https://example.com/root", "document")));
  private static final Finding UNKNOWN =
      new Finding(
          "f-2",
          "P1",
          Optional.empty(),
          "Title",
          "sec_practice",
          Severity.LOW,
          SUBJECT,
          Result.UNKNOWN,
          Status.UNKNOWN,
          "cannot tell",
          List.of(new Cause(Cause.Reason.DENIED, "iam:Get answered AccessDenied")),
          Optional.empty(),
          Optional.empty(),
          List.of());

  @Test
  void a_finding_has_all_keys_in_one_order() {
    assertThat(FindingJson.line(WAIVED))
        .isEqualTo(
            """
            {"id":"f-1","policyId":"P1","policyVersion":"1.0.0","title":"A \\"title\\"",\
            "practice":"sec_practice","severity":"HIGH","subject":{"kind":"account",\
            "id":"222222222222","account":"222222222222","region":"global"},"result":"FAIL",\
            "status":"WAIVED","message":"Über uns","causes":[],"trace":":N",\
            "waiver":{"exceptionId":"EX-1","reason":"Reason.","compensating":null,\
            "approvedBy":"ciso@example.com","expires":"2026-12-31","expiresSoon":true},\
            "links":[{"title":"Root user","url":"https://example.com/root","kind":"document"}]}""");
  }

  @Test
  void what_a_finding_does_not_have_is_null_and_causes_have_reason_and_detail() {
    assertThat(FindingJson.line(UNKNOWN))
        .contains("\"policyVersion\":null")
        .contains(
            "\"causes\":[{\"reason\":\"DENIED\",\"detail\":\"iam:Get answered AccessDenied\"}]")
        .contains("\"trace\":null,\"waiver\":null,\"links\":[]");
  }

  @Test
  void lines_are_the_same_json_each_ended_by_a_line_feed() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    FindingJson.writeLines(List.of(WAIVED, UNKNOWN), bytes);

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo(FindingJson.line(WAIVED) + "\n" + FindingJson.line(UNKNOWN) + "\n");
  }
}

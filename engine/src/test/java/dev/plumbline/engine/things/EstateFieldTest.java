package dev.plumbline.engine.things;

import static dev.plumbline.engine.things.SampleSnapshot.DENIED;
import static dev.plumbline.engine.things.SampleSnapshot.MANAGEMENT;
import static dev.plumbline.engine.things.SampleSnapshot.MEMBER;
import static dev.plumbline.engine.things.SampleSnapshot.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.evidence.Origin;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plain value is: present, absent, or unknown with its cause. */
class EstateFieldTest {
  private static final String SUMMARY = "account summary";
  private static final String REPORT = "credential report";

  @TempDir private Path folder;

  @Test
  void a_field_with_a_value_is_present_and_null_is_absent() {
    RootUser root =
        rootUser(
            rootUserSources()
                .line(MEMBER, SUMMARY, "root user", "root", "{\"mfa\":true,\"keys\":2}")
                .line(MEMBER, REPORT, "root user", "root", "{\"lastUse\":null}"));

    assertThat(root.mfa()).isEqualTo(Observed.present(true));
    assertThat(root.keys()).isEqualTo(Observed.present(new BigDecimal(2)));
    assertThat(root.lastUse()).isEqualTo(Observed.absent());
  }

  @Test
  void lines_of_several_sources_make_one_thing_with_all_their_origins() {
    RootUser root =
        rootUser(
            rootUserSources()
                .line(MEMBER, SUMMARY, "root user", "root", "{\"mfa\":true}")
                .at("2026-03-31T08:00:00Z")
                .line(
                    MEMBER, REPORT, "root user", "root", "{\"lastUse\":\"2026-01-02T03:04:05Z\"}"));

    assertThat(root.lastUse()).isEqualTo(Observed.present(Instant.parse("2026-01-02T03:04:05Z")));
    assertThat(root.identity().origins())
        .containsOnly(
            java.util.Map.entry(SUMMARY, new Origin(SUMMARY, "call", "r", NOW)),
            java.util.Map.entry(
                REPORT, new Origin(REPORT, "call", "r", Instant.parse("2026-03-31T08:00:00Z"))));
  }

  @Test
  void a_field_that_was_left_out_is_unknown() {
    RootUser root =
        rootUser(rootUserSources().line(MEMBER, SUMMARY, "root user", "root", "{\"mfa\":true}"));

    assertThat(root.keys())
        .isEqualTo(
            notCollected("the IAM account summary: nothing about \"keys\" of root user \"root\""));
  }

  @Test
  void a_source_that_has_no_line_about_a_thing_leaves_its_values_unknown() {
    RootUser root =
        rootUser(rootUserSources().line(MEMBER, SUMMARY, "root user", "root", "{\"mfa\":true}"));

    assertThat(root.lastUse())
        .isEqualTo(notCollected("the IAM credential report: nothing about root user \"root\""));
  }

  @Test
  void a_denied_read_is_unknown_with_its_cause() {
    RootUser root =
        rootUser(
            new SampleSnapshot()
                .complete(MEMBER, SUMMARY, "virtual MFA devices")
                .denied(MEMBER, REPORT)
                .line(MEMBER, SUMMARY, "root user", "root", "{\"mfa\":true}"));

    assertThat(root.mfa()).isEqualTo(Observed.present(true));
    assertThat(root.lastUse()).isEqualTo(Observed.unknown(DENIED));
  }

  @Test
  void the_lines_of_a_failed_cell_do_not_count() {
    RootUser root =
        rootUser(
            new SampleSnapshot()
                .complete(MEMBER, SUMMARY)
                .denied(MEMBER, REPORT)
                .line(MEMBER, SUMMARY, "root user", "root", "{\"mfa\":true}")
                .line(MEMBER, REPORT, "root user", "root", "{\"lastUse\":null}"));

    assertThat(root.lastUse()).isEqualTo(Observed.unknown(DENIED));
  }

  @Test
  void the_lines_of_a_cell_without_row_in_the_ledger_do_not_count() {
    RootUser root =
        rootUser(
            new SampleSnapshot()
                .complete(MEMBER, SUMMARY)
                .line(MEMBER, SUMMARY, "root user", "root", "{\"mfa\":true}")
                .line(MEMBER, REPORT, "root user", "root", "{\"lastUse\":null}"));

    assertThat(root.lastUse())
        .isEqualTo(
            notCollected(
                "the coverage ledger has no row for the source \"credential report\" of account"
                    + " 222222222222"));
  }

  @Test
  void a_partial_cell_gives_the_values_it_has_and_its_cause_for_the_others() {
    Cause partial = new Cause(Cause.Reason.PARTIAL, "page 2 timed out");
    RootUser root =
        rootUser(
            new SampleSnapshot()
                .ended(MEMBER, "global", SUMMARY, Coverage.Status.PARTIAL, partial)
                .line(MEMBER, SUMMARY, "root user", "root", "{\"mfa\":true}"));

    assertThat(root.mfa()).isEqualTo(Observed.present(true));
    assertThat(root.keys()).isEqualTo(Observed.unknown(partial));
  }

  @Test
  void a_value_older_than_its_source_allows_is_stale() {
    RootUser root =
        rootUser(
            rootUserSources()
                .line(MEMBER, REPORT, "root user", "root", "{\"lastUse\":null}")
                .at("2026-03-24T11:59:59Z")
                .line(MEMBER, SUMMARY, "root user", "root", "{\"mfa\":true}"));

    assertThat(root.mfa())
        .isEqualTo(
            Observed.unknown(
                new Cause(
                    Cause.Reason.STALE,
                    "the IAM account summary is of 2026-03-24, older than 7 days")));
    assertThat(root.lastUse()).isEqualTo(Observed.absent());
  }

  @Test
  void a_value_exactly_as_old_as_its_source_allows_counts() {
    RootUser root =
        rootUser(
            rootUserSources()
                .at("2026-03-24T12:00:00Z")
                .line(MEMBER, SUMMARY, "root user", "root", "{\"mfa\":true}"));

    assertThat(root.mfa()).isEqualTo(Observed.present(true));
  }

  @Test
  void a_value_from_more_than_five_minutes_in_the_future_is_skewed() {
    RootUser root =
        rootUser(
            rootUserSources()
                .at("2026-03-31T12:05:00Z")
                .line(MEMBER, SUMMARY, "root user", "root", "{\"mfa\":true}")
                .at("2026-03-31T12:05:01Z")
                .line(MEMBER, REPORT, "root user", "root", "{\"lastUse\":null}"));

    assertThat(root.mfa()).isEqualTo(Observed.present(true));
    assertThat(root.lastUse())
        .isEqualTo(
            Observed.unknown(
                new Cause(
                    Cause.Reason.SKEW,
                    "the IAM credential report is of 2026-03-31T12:05:01Z, more than 5 minutes"
                        + " after 2026-03-31T12:00:00Z")));
  }

  @Test
  void what_the_organization_says_of_an_account_is_covered_by_the_management_account() {
    Estate estate =
        new SampleSnapshot()
            .complete(MANAGEMENT, "accounts")
            .denied(MANAGEMENT, "organization tree")
            .line(MEMBER, "accounts", "account", MEMBER, "{\"name\":\"shop\",\"active\":true}")
            .line(MEMBER, "organization tree", "account", MEMBER, "{\"inUnit\":true}")
            .estate(folder);

    Account account = SampleSnapshot.account(estate, MEMBER);
    assertThat(account.name()).isEqualTo(Observed.present("shop"));
    assertThat(account.inUnit()).isEqualTo(Observed.unknown(DENIED));
    assertThat(account.environment())
        .isEqualTo(
            notCollected(
                "the coverage ledger has no row for the source \"account tags\" of account"
                    + " 222222222222"));
  }

  @Test
  void a_skipped_cell_is_unknown_with_its_cause() {
    Cause optedOut = new Cause(Cause.Reason.OPTED_OUT_REGION, "opted out");
    RootUser root =
        rootUser(
            new SampleSnapshot()
                .complete(MEMBER, SUMMARY)
                .ended(MEMBER, "global", REPORT, Coverage.Status.SKIPPED, optedOut)
                .line(MEMBER, SUMMARY, "root user", "root", "{}"));

    assertThat(root.lastUse()).isEqualTo(Observed.unknown(optedOut));
  }

  private static SampleSnapshot rootUserSources() {
    return new SampleSnapshot().complete(MEMBER, SUMMARY, REPORT, "virtual MFA devices");
  }

  private RootUser rootUser(SampleSnapshot snapshot) {
    Observed<RootUser> root = SampleSnapshot.account(snapshot.estate(folder), MEMBER).rootUser();
    assertThat(root.kind()).isEqualTo(Observed.Kind.PRESENT);
    return ((Observed.Present<RootUser>) root).value();
  }

  private static <T> Observed<T> notCollected(String detail) {
    return Observed.unknown(Cause.notCollected(detail));
  }
}

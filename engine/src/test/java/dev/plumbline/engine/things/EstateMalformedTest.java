package dev.plumbline.engine.things;

import static dev.plumbline.engine.things.SampleSnapshot.MANAGEMENT;
import static dev.plumbline.engine.things.SampleSnapshot.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line that does not fit spoils its cell, and nothing else. */
class EstateMalformedTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "root user | root | {\"mfa\":\"yes\"} | /data/mfa: expected yes or no (true or false), found \"yes\"",
        "root user | root | {\"keys\":true} | /data/keys: expected a number, found true",
        "root user | root | {\"MFA\":true} | /data/MFA: the thing \"root user\" has no such field",
        "root user | root | {\"lastUse\":null} | /data/lastUse: expected this field in the lines of the source \"credential report\"",
        "rootuser | root | {} | /thing: there is no thing called \"rootuser\"",
        "stage | s | {} | /thing: the thing \"stage\" is part of its pipeline and has no lines of its own",
        "trail | t | {} | /thing: no trail comes from the source \"account summary\"",
      })
  void a_line_that_does_not_fit_makes_its_cell_malformed(
      String thing, String id, String data, String problem) {
    Estate estate =
        new SampleSnapshot()
            .complete(MEMBER, "account summary", "credential report", "virtual MFA devices")
            .line(MEMBER, "account summary", "root user", "good", "{\"mfa\":true}")
            .line(MEMBER, "account summary", thing, id, data)
            .line(MEMBER, "credential report", "root user", "good", "{\"lastUse\":null}")
            .estate(folder);

    RootUser root = present(SampleSnapshot.account(estate, MEMBER).rootUser());
    String detail = "observations/222222222222/account-summary.jsonl:2 " + problem;
    assertThat(root.mfa()).isEqualTo(Observed.unknown(new Cause(Cause.Reason.MALFORMED, detail)));
    assertThat(root.lastUse()).isEqualTo(Observed.absent());
    assertThat(estate.warnings()).containsExactly(detail);
  }

  @Test
  void a_broken_line_makes_its_cell_malformed() {
    Estate estate =
        new SampleSnapshot()
            .complete(MEMBER, "security contacts", "billing contacts")
            .line(MEMBER, "security contacts", "alternate contact", "", "{}")
            .estate(folder);

    Account account = SampleSnapshot.account(estate, MEMBER);
    assertThat(account.securityContact())
        .isEqualTo(
            Observed.unknown(
                new Cause(
                    Cause.Reason.MALFORMED,
                    "observations/222222222222/security-contacts.jsonl:1 /id: expected a text that"
                        + " is not empty, found \"\"")));
    assertThat(account.billingContact()).isEqualTo(Observed.absent());
  }

  @Test
  void only_the_region_of_a_malformed_line_is_spoilt() {
    Estate estate =
        new SampleSnapshot()
            .completeIn(MEMBER, "eu-west-1", "trails")
            .completeIn(MEMBER, "us-east-1", "trails")
            .lineIn(MEMBER, "eu-west-1", "trails", "trail", "good", "{}")
            .lineIn(MEMBER, "us-east-1", "trails", "trail", "spoilt", "{}")
            .lineIn(MEMBER, "us-east-1", "trails", "trail", "bad", "{\"logging\":1}")
            .estate(folder);

    Listing<Trail> trails = SampleSnapshot.account(estate, MEMBER).trails();
    assertThat(trails.items()).extracting(trail -> trail.identity().id()).containsExactly("good");
    assertThat(trails.gap())
        .contains(
            new Cause(
                Cause.Reason.MALFORMED,
                "observations/222222222222/trails.jsonl:3 /data/logging: expected yes or no (true"
                    + " or false), found 1"));
  }

  @Test
  void a_malformed_line_in_a_region_without_row_is_a_gap_too() {
    Estate estate =
        new SampleSnapshot()
            .completeIn(MEMBER, "eu-west-1", "trails")
            .lineIn(MEMBER, "us-east-1", "trails", "trail", "bad", "{\"logging\":1}")
            .estate(folder);

    assertThat(SampleSnapshot.account(estate, MEMBER).trails().isComplete()).isFalse();
  }

  @Test
  void a_thing_twice_in_a_file_is_malformed() {
    Estate estate =
        new SampleSnapshot()
            .complete(MEMBER, "security contacts")
            .line(MEMBER, "security contacts", "alternate contact", "SECURITY", "{}")
            .line(MEMBER, "security contacts", "alternate contact", "SECURITY", "{}")
            .estate(folder);

    assertThat(estate.warnings())
        .containsExactly(
            "observations/222222222222/security-contacts.jsonl:2 /id: alternate contact"
                + " \"SECURITY\" stands on an earlier line of the file too");
  }

  @Test
  void one_account_s_malformed_line_spoils_no_other_account() {
    Estate estate =
        new SampleSnapshot()
            .complete(MANAGEMENT, "accounts")
            .line(MANAGEMENT, "accounts", "account", MANAGEMENT, "{\"name\":\"payer\"}")
            .line(MEMBER, "accounts", "account", MEMBER, "{\"name\":5}")
            .estate(folder);

    assertThat(SampleSnapshot.account(estate, MANAGEMENT).name())
        .isEqualTo(Observed.present("payer"));
    assertThat(SampleSnapshot.account(estate, MEMBER).name().kind())
        .isEqualTo(Observed.Kind.UNKNOWN);
    assertThat(estate.roots("account").isComplete()).isTrue();
  }

  @Test
  void the_line_of_another_account_is_malformed() {
    Estate estate =
        new SampleSnapshot()
            .complete(MANAGEMENT, "accounts")
            .line(MEMBER, "accounts", "account", MANAGEMENT, "{\"name\":\"payer\"}")
            .estate(folder);

    assertThat(estate.warnings())
        .containsExactly(
            "observations/222222222222/accounts.jsonl:1 /id: expected \"222222222222\", the"
                + " account of the folder");
  }

  @Test
  void an_account_line_of_a_region_is_malformed() {
    Estate estate =
        new SampleSnapshot()
            .complete(MANAGEMENT, "accounts")
            .lineIn(MEMBER, "eu-west-1", "accounts", "account", MEMBER, "{}")
            .estate(folder);

    assertThat(estate.warnings())
        .containsExactly("observations/222222222222/accounts.jsonl:1 /region: expected \"global\"");
  }

  @Test
  void a_source_the_vocabulary_does_not_know_is_told() {
    Estate estate =
        new SampleSnapshot()
            .complete(MEMBER, "old source")
            .line(MEMBER, "other source", "trail", "t", "{}")
            .estate(folder);

    assertThat(estate.warnings())
        .containsExactly(
            "the vocabulary has no source \"old-source\"; its lines were left out",
            "the vocabulary has no source \"other-source\"; its lines were left out");
  }

  private static <T> T present(Observed<T> observed) {
    assertThat(observed.kind()).isEqualTo(Observed.Kind.PRESENT);
    return ((Observed.Present<T>) observed).value();
  }
}

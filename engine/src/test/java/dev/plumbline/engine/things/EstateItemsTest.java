package dev.plumbline.engine.things;

import static dev.plumbline.engine.things.SampleSnapshot.DENIED;
import static dev.plumbline.engine.things.SampleSnapshot.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Observed;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What attributes that lead to other things are: one thing, a list, and what may be missing. */
class EstateItemsTest {
  @TempDir private Path folder;

  @Test
  void a_thing_that_no_source_shows_is_absent_once_all_are_complete() {
    Account account =
        account(
            new SampleSnapshot()
                .complete(MEMBER, "account summary", "credential report", "virtual MFA devices"));

    assertThat(account.rootUser()).isEqualTo(Observed.absent());
  }

  @Test
  void a_thing_that_no_source_shows_is_unknown_while_one_is_not_complete() {
    Account account =
        account(
            new SampleSnapshot()
                .complete(MEMBER, "account summary", "credential report")
                .denied(MEMBER, "virtual MFA devices"));

    assertThat(account.rootUser()).isEqualTo(Observed.unknown(DENIED));
  }

  @Test
  void absence_grows_stale_too() {
    Account account =
        account(
            new SampleSnapshot().at("2026-02-01T00:00:00Z").complete(MEMBER, "security contacts"));

    assertThat(account.securityContact())
        .isEqualTo(
            Observed.unknown(
                new Cause(
                    Cause.Reason.STALE,
                    "the alternate security contact is of 2026-02-01, older than 30 days")));
  }

  @Test
  void contacts_of_one_kind_are_told_apart_by_their_source() {
    Account account =
        account(
            new SampleSnapshot()
                .complete(MEMBER, "security contacts", "billing contacts")
                .denied(MEMBER, "operations contacts")
                .line(
                    MEMBER,
                    "security contacts",
                    "alternate contact",
                    "SECURITY",
                    "{\"name\":\"Sec\"}"));

    assertThat(account.securityContact())
        .isInstanceOfSatisfying(
            Observed.Present.class,
            present -> {
              AlternateContact contact = (AlternateContact) present.value();
              assertThat(contact.name()).isEqualTo(Observed.present("Sec"));
              assertThat(contact.identity().origins()).containsOnlyKeys("security contacts");
            });
    assertThat(account.billingContact()).isEqualTo(Observed.absent());
    assertThat(account.operationsContact()).isEqualTo(Observed.unknown(DENIED));
  }

  @Test
  void a_thing_seen_only_by_a_stale_line_is_unknown() {
    Account account =
        account(
            new SampleSnapshot()
                .complete(MEMBER, "security contacts")
                .at("2026-02-01T00:00:00Z")
                .line(MEMBER, "security contacts", "alternate contact", "SECURITY", "{}"));

    assertThat(account.securityContact())
        .isEqualTo(
            Observed.unknown(
                new Cause(
                    Cause.Reason.STALE,
                    "the alternate security contact is of 2026-02-01, older than 30 days")));
  }

  @Test
  void two_where_there_can_be_one_are_unknown() {
    Account account =
        account(
            new SampleSnapshot()
                .complete(MEMBER, "security contacts")
                .line(MEMBER, "security contacts", "alternate contact", "b", "{}")
                .line(MEMBER, "security contacts", "alternate contact", "a", "{}"));

    assertThat(account.securityContact())
        .isEqualTo(
            Observed.unknown(
                new Cause(
                    Cause.Reason.MALFORMED,
                    "the security contact of the account: expected one, found 2: a, b")));
  }

  @Test
  void a_list_is_complete_when_every_region_is() {
    Account account =
        account(
            new SampleSnapshot()
                .regions("eu-west-1", "us-east-1")
                .completeIn(MEMBER, "eu-west-1", "trails")
                .completeIn(MEMBER, "us-east-1", "trails")
                .lineIn(MEMBER, "us-east-1", "trails", "trail", "b", "{}")
                .lineIn(MEMBER, "eu-west-1", "trails", "trail", "c", "{}")
                .lineIn(MEMBER, "eu-west-1", "trails", "trail", "b", "{}"));

    assertThat(account.trails().gap()).isEmpty();
    assertThat(account.trails().items())
        .extracting(trail -> trail.identity().id() + " " + trail.identity().region())
        .containsExactly("b eu-west-1", "b us-east-1", "c eu-west-1");
  }

  @Test
  void a_complete_list_may_be_empty() {
    Account account = account(new SampleSnapshot().completeIn(MEMBER, "eu-west-1", "trails"));

    assertThat(account.trails()).isEqualTo(Listing.complete(List.of()));
  }

  @Test
  void a_list_has_a_gap_where_a_region_was_denied_and_keeps_the_others() {
    Account account =
        account(
            new SampleSnapshot()
                .completeIn(MEMBER, "eu-west-1", "trails")
                .ended(MEMBER, "us-east-1", "trails", Coverage.Status.FAILED, DENIED)
                .lineIn(MEMBER, "eu-west-1", "trails", "trail", "kept", "{}")
                .lineIn(MEMBER, "us-east-1", "trails", "trail", "dropped", "{}"));

    assertThat(account.trails().gap()).contains(DENIED);
    assertThat(account.trails().items())
        .extracting(trail -> trail.identity().id())
        .containsExactly("kept");
  }

  @Test
  void a_partial_cell_keeps_its_items_and_has_a_gap() {
    Cause loop = new Cause(Cause.Reason.PAGE_LOOP, "page 3 came twice");
    Account account =
        account(
            new SampleSnapshot()
                .ended(MEMBER, "eu-west-1", "pipelines", Coverage.Status.PARTIAL, loop)
                .lineIn(
                    MEMBER,
                    "eu-west-1",
                    "pipelines",
                    "pipeline",
                    "p",
                    "{\"stages\":[{\"id\":\"s\"}]}"));

    assertThat(account.pipelines().gap()).contains(loop);
    assertThat(account.pipelines().items()).hasSize(1);
    assertThat(account.pipelines().items().get(0).stages().gap()).contains(loop);
    assertThat(account.pipelines().items().get(0).stages().items()).hasSize(1);
  }

  @Test
  void a_skipped_region_is_a_gap() {
    Cause optedOut = new Cause(Cause.Reason.OPTED_OUT_REGION, "me-south-1 is not enabled");
    Account account =
        account(
            new SampleSnapshot()
                .completeIn(MEMBER, "eu-west-1", "trails")
                .ended(MEMBER, "me-south-1", "trails", Coverage.Status.SKIPPED, optedOut));

    assertThat(account.trails().gap()).contains(optedOut);
  }

  @Test
  void a_region_of_the_manifest_without_row_is_a_gap() {
    Account account =
        account(
            new SampleSnapshot()
                .regions("eu-west-1", "us-east-1")
                .completeIn(MEMBER, "eu-west-1", "trails"));

    assertThat(account.trails().gap())
        .contains(
            Cause.notCollected(
                "the coverage ledger has no row for the source \"trails\" of account 222222222222"
                    + " in us-east-1"));
  }

  @Test
  void a_list_without_any_row_is_unknown() {
    Account account = account(new SampleSnapshot());

    assertThat(account.trails())
        .isEqualTo(
            Listing.unknown(
                Cause.notCollected(
                    "the coverage ledger has no row for the source \"trails\" of account"
                        + " 222222222222")));
  }

  @Test
  void several_gaps_are_told_as_one() {
    Cause timeout = new Cause(Cause.Reason.TIMEOUT, "60 s");
    Account account =
        account(
            new SampleSnapshot()
                .ended(MEMBER, "us-east-1", "trails", Coverage.Status.FAILED, timeout)
                .ended(MEMBER, "eu-west-1", "trails", Coverage.Status.FAILED, DENIED));

    assertThat(account.trails().gap())
        .contains(new Cause(Cause.Reason.DENIED, "answered AccessDenied (and 1 more)"));
  }

  @Test
  void stale_items_are_left_out_of_a_list_that_says_so() {
    Account account =
        account(
            new SampleSnapshot()
                .completeIn(MEMBER, "eu-west-1", "trails")
                .lineIn(MEMBER, "eu-west-1", "trails", "trail", "new", "{}")
                .at("2026-01-01T00:00:00Z")
                .lineIn(MEMBER, "eu-west-1", "trails", "trail", "old", "{}"));

    assertThat(account.trails().items())
        .extracting(trail -> trail.identity().id())
        .containsExactly("new");
    assertThat(account.trails().gap())
        .contains(
            new Cause(
                Cause.Reason.STALE, "the CloudTrail trails is of 2026-01-01, older than 7 days"));
  }

  @Test
  void things_within_a_region_are_those_of_that_region() {
    Account account =
        account(
            new SampleSnapshot()
                .complete(MEMBER, "collection scope")
                .line(MEMBER, "collection scope", "region", "eu-west-1", "{}")
                .line(MEMBER, "collection scope", "region", "us-east-1", "{}")
                .line(MEMBER, "collection scope", "region", "us-west-2", "{}")
                .completeIn(MEMBER, "eu-west-1", "detectors")
                .completeIn(MEMBER, "us-east-1", "detectors")
                .ended(MEMBER, "us-west-2", "detectors", Coverage.Status.FAILED, DENIED)
                .lineIn(
                    MEMBER, "eu-west-1", "detectors", "security service", "d", "{\"on\":true}"));

    assertThat(account.regions().gap()).isEmpty();
    List<Region> regions = account.regions().items();
    assertThat(regions)
        .extracting(region -> region.identity().id())
        .containsExactly("eu-west-1", "us-east-1", "us-west-2");
    assertThat(regions.get(0).detector().kind()).isEqualTo(Observed.Kind.PRESENT);
    assertThat(regions.get(1).detector()).isEqualTo(Observed.absent());
    assertThat(regions.get(2).detector()).isEqualTo(Observed.unknown(DENIED));
    assertThat(regions.get(0).hub().kind()).isEqualTo(Observed.Kind.UNKNOWN);
  }

  @Test
  void nested_things_keep_their_order_and_their_line_s_origin() {
    Account account =
        account(
            new SampleSnapshot()
                .completeIn(MEMBER, "eu-west-1", "pipelines")
                .lineIn(
                    MEMBER,
                    "eu-west-1",
                    "pipelines",
                    "pipeline",
                    "p",
                    "{\"stages\":[{\"id\":\"z\",\"name\":\"Source\"},"
                        + "{\"id\":\"a\",\"actions\":[{\"id\":\"x\",\"order\":1}]}]}"));

    Listing<Stage> stages = account.pipelines().items().get(0).stages();
    assertThat(stages.isComplete()).isTrue();
    assertThat(stages.items()).extracting(stage -> stage.identity().id()).containsExactly("z", "a");
    Stage last = stages.items().get(1);
    assertThat(last.identity().origins()).containsOnlyKeys("pipelines");
    assertThat(last.identity().region()).isEqualTo("eu-west-1");
    assertThat(last.actions().items()).hasSize(1);
    assertThat(last.name())
        .isEqualTo(Observed.unknown(Cause.notCollected("nothing was read for \"name\"")));
  }

  private Account account(SampleSnapshot snapshot) {
    return SampleSnapshot.account(snapshot.estate(folder), MEMBER);
  }
}

package dev.plumbline.engine.things;

import static dev.plumbline.engine.things.SampleSnapshot.DENIED;
import static dev.plumbline.engine.things.SampleSnapshot.MANAGEMENT;
import static dev.plumbline.engine.things.SampleSnapshot.MEMBER;
import static dev.plumbline.engine.things.SampleSnapshot.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.evidence.SnapshotException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The estate as a whole: the organization, its accounts, and what stands by itself. */
class EstateTest {
  private static final String[] ORGANIZATION_SOURCES = {
    "organization", "organization roots", "root access", "delegated services", "trusted services"
  };

  @TempDir private Path folder;

  @Test
  void accounts_are_sorted_and_are_those_of_manifest_ledger_and_folders() {
    Estate estate =
        new SampleSnapshot()
            .accounts("999999999999")
            .complete("333333333333", "account summary")
            .line("111111111111", "accounts", "account", "111111111111", "{}")
            .estate(folder);

    assertThat(estate.accounts())
        .extracting(account -> account.identity().id())
        .containsExactly("111111111111", "333333333333", "999999999999");
  }

  @Test
  void the_accounts_are_all_only_when_the_list_of_accounts_is_complete() {
    SampleSnapshot snapshot =
        new SampleSnapshot()
            .complete(MANAGEMENT, ORGANIZATION_SOURCES)
            .line(MANAGEMENT, "organization", "organization", "o-1", "{\"allFeatures\":true}");

    Estate without = snapshot.estate(folder.resolve("without"));
    Estate with = snapshot.complete(MANAGEMENT, "accounts").estate(folder.resolve("with"));

    Cause noRow =
        Cause.notCollected(
            "the coverage ledger has no row for the source \"accounts\" of account 111111111111");
    assertThat(without.roots("account").gap()).contains(noRow);
    assertThat(without.organization().orElseThrow().accounts().gap()).contains(noRow);
    assertThat(with.roots("account").gap()).isEmpty();
    assertThat(with.organization().orElseThrow().accounts())
        .isEqualTo(Listing.complete(with.accounts()));
  }

  @Test
  void the_organization_is_made_of_all_its_sources() {
    Organization organization = organizationSnapshot().estate(folder).organization().orElseThrow();

    assertThat(organization.allFeatures()).isEqualTo(Observed.present(true));
    assertThat(organization.guardrailsEnabled()).isEqualTo(Observed.present(true));
    assertThat(organization.rootAccessFeatures())
        .isEqualTo(Listing.complete(List.of("RootSessions")));
    assertThat(organization.units().items())
        .extracting(unit -> unit.identity().id())
        .containsExactly("ou-1", "r-1");
    assertThat(organization.stackSets().isComplete()).isFalse();
    assertThat(organization.identity().account()).isEqualTo(MANAGEMENT);
  }

  @Test
  void a_guardrail_has_its_statements_and_targets_from_their_own_sources() {
    Organization organization = organizationSnapshot().estate(folder).organization().orElseThrow();

    Guardrail guardrail = organization.guardrails().items().get(0);
    assertThat(organization.guardrails().isComplete()).isTrue();
    assertThat(guardrail.name()).isEqualTo(Observed.present("DenyRoot"));
    assertThat(guardrail.targets()).isEqualTo(Listing.complete(List.of("ou-1")));
    Statement statement = guardrail.statements().items().get(0);
    assertThat(statement.effect()).isEqualTo(Observed.present("Deny"));
    assertThat(statement.actions()).isEqualTo(Listing.complete(List.of("*")));
    assertThat(statement.exceptActions()).isEqualTo(Listing.complete(List.of()));
    assertThat(statement.conditions().items().get(0).key())
        .isEqualTo(Observed.present("aws:PrincipalArn"));
    assertThat(guardrail.identity().origins())
        .containsOnlyKeys("guardrails", "guardrail statements", "guardrail targets");
  }

  @Test
  void an_organization_that_no_complete_source_shows_is_none() {
    Estate estate = new SampleSnapshot().complete(MANAGEMENT, ORGANIZATION_SOURCES).estate(folder);

    assertThat(estate.organization()).isEmpty();
    assertThat(estate.roots("organization")).isEqualTo(Listing.complete(List.of()));
  }

  @Test
  void an_organization_that_could_not_be_read_is_unknown() {
    Estate estate =
        new SampleSnapshot()
            .complete(
                MANAGEMENT,
                "organization roots",
                "root access",
                "delegated services",
                "trusted services")
            .denied(MANAGEMENT, "organization")
            .estate(folder);

    assertThat(estate.organization()).isEmpty();
    assertThat(estate.roots("organization").gap()).contains(DENIED);
  }

  @Test
  void two_organizations_are_unknown() {
    Estate estate =
        new SampleSnapshot()
            .complete(MANAGEMENT, ORGANIZATION_SOURCES)
            .line(MANAGEMENT, "organization", "organization", "o-1", "{}")
            .line(MANAGEMENT, "root access", "organization", "o-2", "{}")
            .estate(folder);

    assertThat(estate.organization()).isEmpty();
    assertThat(estate.roots("organization").gap())
        .contains(
            new Cause(Cause.Reason.MALFORMED, "the organization: expected one, found 2: o-1, o-2"));
  }

  @Test
  void workloads_stand_by_themselves() {
    Estate estate =
        new SampleSnapshot()
            .complete(MANAGEMENT, "workload register")
            .line(MANAGEMENT, "workload register", "workload", "shop", "{\"production\":true}")
            .line(MANAGEMENT, "workload register", "workload", "blog", "{}")
            .estate(folder);

    assertThat(estate.roots("workload").gap()).isEmpty();
    assertThat(estate.roots("workload").items())
        .extracting(workload -> workload.identity().id())
        .containsExactly("blog", "shop");
    assertThat(estate.roots("feed").isComplete()).isFalse();
    assertThat(estate.roots().keySet())
        .containsExactly(
            "organization",
            "account",
            "workload",
            "feed",
            "feed entry",
            "vulnerability",
            "security scan",
            "threat model",
            "opinion",
            "attestation",
            "bucket",
            "supplier");
  }

  @Test
  void declared_things_of_each_account_need_each_account() {
    SampleSnapshot snapshot =
        new SampleSnapshot()
            .complete(MEMBER, "buckets")
            .line(MEMBER, "buckets", "bucket", "logs", "{\"encrypted\":true}");

    Listing<Thing> some = snapshot.estate(folder.resolve("some")).roots("bucket");
    Listing<Thing> all =
        snapshot.complete(MANAGEMENT, "buckets").estate(folder.resolve("all")).roots("bucket");

    assertThat(some.gap())
        .contains(
            Cause.notCollected(
                "the coverage ledger has no row for the source \"buckets\" of account"
                    + " 111111111111"));
    assertThat(all.gap()).isEmpty();
    assertThat(all.items())
        .singleElement()
        .isInstanceOfSatisfying(
            DeclaredThing.class,
            bucket -> {
              assertThat(bucket.identity().account()).isEqualTo(MEMBER);
              assertThat(bucket.values())
                  .containsEntry("encrypted", Observed.present(true))
                  .containsEntry(
                      "name",
                      Observed.unknown(
                          Cause.notCollected(
                              "the S3 buckets: nothing about \"name\" of bucket \"logs\"")));
            });
  }

  @Test
  void declared_things_may_hold_others() {
    Estate estate =
        new SampleSnapshot()
            .complete(MANAGEMENT, "supplier register", "supplier ratings")
            .line(
                MANAGEMENT,
                "supplier register",
                "supplier",
                "acme",
                "{\"contract\":{\"id\":\"c\",\"signed\":\"2020-01-01T00:00:00Z\"},\"offices\":null}")
            .line(MANAGEMENT, "supplier ratings", "supplier", "acme", "{\"rating\":4.50}")
            .estate(folder);

    DeclaredThing supplier = (DeclaredThing) estate.roots("supplier").items().get(0);
    assertThat(supplier.values())
        .containsEntry("offices", Listing.complete(List.of()))
        .containsEntry("rating", Observed.present(new java.math.BigDecimal("4.50")));
    assertThat(supplier.values().get("contract"))
        .isInstanceOfSatisfying(
            Observed.Present.class,
            present ->
                assertThat(((Thing) present.value()).identity().kind()).isEqualTo("contract"));
  }

  @Test
  void some_accounts_can_be_loaded_with_the_organization() {
    Estate estate = organizationSnapshot().estate(folder, Set.of(MEMBER));

    assertThat(estate.accounts())
        .extracting(account -> account.identity().id())
        .containsExactly(MEMBER);
    Cause gap = Cause.notCollected("only 1 of 2 accounts were loaded");
    assertThat(estate.roots("account").gap()).contains(gap);
    assertThat(estate.organization().orElseThrow().accounts().gap()).contains(gap);
    assertThat(estate.organization().orElseThrow().guardrails().items()).hasSize(1);
  }

  @Test
  void an_account_is_the_same_among_some_and_among_all() {
    Snapshot snapshot = organizationSnapshot().write(folder.resolve("s"));
    Vocabulary vocabulary = SampleVocabulary.VOCABULARY;

    assertThat(Estate.assemble(snapshot, vocabulary, NOW, Set.of(MEMBER)).accounts())
        .containsExactly(
            SampleSnapshot.account(Estate.assemble(snapshot, vocabulary, NOW), MEMBER));
  }

  @Test
  void the_placement_of_guardrails_is_told() {
    GuardrailPlacement placement = organizationSnapshot().estate(folder).guardrailPlacement();

    assertThat(placement.managementAccount()).isEqualTo(MANAGEMENT);
    assertThat(placement.parents()).isEqualTo(Map.of("ou-1", "r-1"));
    assertThat(placement.unplaced()).isEmpty();
    assertThat(placement.guardrails()).hasSize(1);
    assertThat(placement.gaps()).isEmpty();
  }

  @Test
  void what_is_missing_of_the_placement_is_told() {
    GuardrailPlacement placement =
        new SampleSnapshot()
            .complete(MANAGEMENT, ORGANIZATION_SOURCES)
            .complete(MANAGEMENT, "guardrails", "organization tree")
            .denied(MANAGEMENT, "guardrail targets")
            .line(MANAGEMENT, "organization", "organization", "o-1", "{}")
            .line(MANAGEMENT, "guardrails", "guardrail", "p-1", "{}")
            .estate(folder)
            .guardrailPlacement();

    assertThat(placement.gaps()).containsExactly(DENIED);
  }

  @Test
  void guardrails_are_unknown_until_they_are_given() {
    Estate before = organizationSnapshot().estate(folder);
    Guardrail guardrail = before.guardrailPlacement().guardrails().get(0);

    Estate after = before.withGuardrails(Map.of(MEMBER, Listing.complete(List.of(guardrail))));

    assertThat(SampleSnapshot.account(before, MEMBER).guardrails())
        .isEqualTo(
            Listing.unknown(
                Cause.notCollected("nothing was given for \"the guardrails of the account\"")));
    assertThat(SampleSnapshot.account(after, MEMBER).guardrails())
        .isEqualTo(Listing.complete(List.of(guardrail)));
    assertThat(SampleSnapshot.account(after, MANAGEMENT).guardrails().isComplete()).isFalse();
    assertThat(after.organization().orElseThrow().accounts().items()).isEqualTo(after.accounts());
  }

  @Test
  void attestations_are_unknown_until_they_are_given() {
    Estate before = organizationSnapshot().estate(folder);
    Attestation attestation = attestation("a-1");

    Estate after =
        before.withAttestations(
            Map.of(
                new ThingKey("account", MEMBER), List.of(attestation),
                new ThingKey("organization", "o-1"), List.of(attestation)));

    assertThat(SampleSnapshot.account(before, MEMBER).attestations().isComplete()).isFalse();
    assertThat(SampleSnapshot.account(after, MEMBER).attestations())
        .isEqualTo(Listing.complete(List.of(attestation)));
    assertThat(SampleSnapshot.account(after, MANAGEMENT).attestations())
        .isEqualTo(Listing.complete(List.of()));
    assertThat(after.organization().orElseThrow().attestations())
        .isEqualTo(Listing.complete(List.of(attestation)));
    assertThat(after.organization().orElseThrow().accounts().items()).isEqualTo(after.accounts());
    assertThat(after.roots("attestation")).isEqualTo(Listing.complete(List.of(attestation)));
  }

  @Test
  void a_changed_file_is_refused() throws IOException {
    Path target = folder.resolve("s");
    Snapshot snapshot = organizationSnapshot().write(target);
    Path file = target.resolve("observations/222222222222/accounts.jsonl");
    Files.writeString(file, Files.readString(file).replace("shop", "sho"));

    assertThatThrownBy(() -> Estate.assemble(snapshot, SampleVocabulary.VOCABULARY, NOW))
        .isInstanceOf(SnapshotException.class)
        .hasMessageStartingWith(file + ": was changed after it was written");
  }

  @Test
  void of_several_refusals_the_first_is_told() throws IOException {
    SampleSnapshot many = new SampleSnapshot();
    for (int i = 0; i < 50; i++) {
      many.line(id(i), "accounts", "account", id(i), "{}");
    }
    Snapshot snapshot = many.write(folder.resolve("s"));
    for (int i = 0; i < 50; i++) {
      Files.delete(folder.resolve("s/observations/%s/accounts.jsonl".formatted(id(i))));
    }

    assertThatThrownBy(() -> Estate.assemble(snapshot, SampleVocabulary.VOCABULARY, NOW))
        .hasMessageContaining(id(0));
  }

  private static String id(int number) {
    return "1%011d".formatted(number);
  }

  private static SampleSnapshot organizationSnapshot() {
    return new SampleSnapshot()
        .complete(MANAGEMENT, ORGANIZATION_SOURCES)
        .complete(MANAGEMENT, "accounts", "organization tree")
        .complete(MANAGEMENT, "guardrails", "guardrail statements", "guardrail targets")
        .line(MANAGEMENT, "organization", "organization", "o-1", "{\"allFeatures\":true}")
        .line(
            MANAGEMENT, "organization roots", "organization", "o-1", "{\"guardrailsEnabled\":true}")
        .line(
            MANAGEMENT,
            "root access",
            "organization",
            "o-1",
            "{\"rootAccessFeatures\":[\"RootSessions\"]}")
        .line(MANAGEMENT, "organization tree", "organizational unit", "r-1", "{\"parentId\":null}")
        .line(
            MANAGEMENT,
            "organization tree",
            "organizational unit",
            "ou-1",
            "{\"parentId\":\"r-1\"}")
        .line(
            MANAGEMENT, "guardrails", "guardrail", "p-1", "{\"name\":\"DenyRoot\",\"custom\":true}")
        .line(
            MANAGEMENT,
            "guardrail statements",
            "guardrail",
            "p-1",
            "{\"statements\":[{\"id\":\"1\",\"effect\":\"Deny\",\"actions\":[\"*\"],"
                + "\"exceptActions\":null,\"conditions\":[{\"id\":\"1\",\"operator\":"
                + "\"StringLike\",\"key\":\"aws:PrincipalArn\",\"values\":[\"*\"]}]}]}")
        .line(MANAGEMENT, "guardrail targets", "guardrail", "p-1", "{\"targets\":[\"ou-1\"]}")
        .line(MEMBER, "accounts", "account", MEMBER, "{\"name\":\"shop\"}")
        .line(MEMBER, "organization tree", "account", MEMBER, "{\"parentId\":\"ou-1\"}");
  }

  private static Attestation attestation(String id) {
    return new Attestation(
        new Identity("attestation", id, MANAGEMENT, "global", Map.of()),
        Observed.present("reviewed"),
        Observed.present(true),
        Observed.absent(),
        Listing.complete(List.of()));
  }
}

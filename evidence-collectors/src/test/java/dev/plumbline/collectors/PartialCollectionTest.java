package dev.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.collectors.framework.Cells;
import dev.plumbline.collectors.framework.Scope;
import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Coverage.Status;
import dev.plumbline.engine.evidence.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some accounts or sources read again, and the rest taken over. */
class PartialCollectionTest {
  private static final Instant LATER = RecordedCollection.NOW.plus(Duration.ofDays(1));
  private static final String LINES = "observations/" + Cells.WORKLOAD + "/account-summary.jsonl";

  @TempDir Path folder;
  private final RecordedAws aws = RecordedAws.start();
  private Path first;

  @BeforeEach
  void collectAll() {
    first = folder.resolve("first");
    RecordedCollection.collect(aws, first);
    aws.reset();
  }

  @AfterEach
  void stop() {
    aws.close();
  }

  private Snapshot again(Scope scope) {
    Path target = folder.resolve("second");
    CollectionRequest plain = RecordedCollection.request(aws, target, 2, ProgressListener.SILENT);
    Clock later = Clock.fixed(LATER, ZoneOffset.UTC);
    RecordedCollection.collect(
        Requests.at(later, Requests.after(Snapshot.open(first), Requests.of(scope, plain))));
    return Snapshot.open(target);
  }

  private static Set<String> at(Snapshot snapshot, Instant instant) {
    return snapshot.coverage().stream()
        .filter(row -> row.at().equals(instant))
        .map(row -> row.cell().account() + " " + row.cell().source())
        .collect(Collectors.toSet());
  }

  @Test
  void one_source_is_read_again_and_all_others_keep_their_time() throws IOException {
    Snapshot second = again(new Scope(Set.of(), Set.of("account summary")));
    assertThat(at(second, LATER)).hasSize(22).allMatch(cell -> cell.endsWith("account summary"));
    assertThat(second.coverage()).hasSameSizeAs(Snapshot.open(first).coverage());
    assertThat(second.manifest().header().parent())
        .contains(Snapshot.open(first).manifest().header().id());
    assertThat(aws.operations()).contains("iam:GetAccountSummary", "organizations:ListAccounts");
    assertThat(aws.calls("cloudtrail:DescribeTrails")).isZero();
    assertThat(Files.readString(second(LINES))).contains(LATER.toString());
  }

  private Path second(String path) {
    return folder.resolve("second").resolve(path);
  }

  @Test
  void unchanged_files_are_shared_and_have_the_same_hash() throws IOException {
    Snapshot second = again(new Scope(Set.of(Cells.WORKLOAD), Set.of()));
    Map<String, ?> before = Snapshot.open(first).manifest().files();
    second
        .manifest()
        .files()
        .forEach(
            (path, entry) -> {
              if (path.startsWith("observations/") && !path.contains(Cells.WORKLOAD)) {
                assertThat(entry).isEqualTo(before.get(path));
              }
            });
    String other = "observations/" + RecordedAws.MANAGEMENT + "/account-summary.jsonl";
    assertThat(Files.isSameFile(first.resolve(other), second(other))).isTrue();
    assertThat(at(second, LATER)).allMatch(cell -> cell.startsWith(Cells.WORKLOAD));
    assertThat(second.lines(Cells.WORKLOAD, "accounts"))
        .isEqualTo(Snapshot.open(first).lines(Cells.WORKLOAD, "accounts"));
  }

  @Test
  void for_accounts_that_are_known_the_organization_is_not_listed_again() {
    Snapshot second = again(new Scope(Set.of(Cells.WORKLOAD), Set.of()));
    assertThat(aws.calls("organizations:ListAccounts")).isZero();
    assertThat(aws.calls("organizations:ListAccountsForParent")).isZero();
    assertThat(second.accounts()).isEqualTo(Snapshot.open(first).accounts());
    assertThat(second.coverage())
        .filteredOn(row -> row.cell().source().equals("accounts"))
        .extracting(Coverage::at)
        .containsExactly(RecordedCollection.NOW);
  }

  @Test
  void with_the_account_of_the_credentials_among_them_it_is() {
    again(new Scope(Set.of(Cells.WORKLOAD, RecordedAws.MANAGEMENT), Set.of()));
    assertThat(aws.calls("organizations:ListAccounts")).isPositive();
  }

  @Test
  void what_was_unknown_before_and_is_not_read_stays_unknown() {
    List<Coverage> missing =
        Snapshot.open(first).coverage().stream()
            .filter(row -> row.status() != Status.COMPLETE)
            .toList();
    Snapshot second = again(new Scope(Set.of(), Set.of("account summary")));
    assertThat(second.coverage()).containsAll(missing);
  }

  @Test
  void without_a_snapshot_before_it_what_is_left_out_is_not_collected() {
    Path target = folder.resolve("alone");
    RecordedCollection.collect(
        Requests.of(
            new Scope(Set.of(Cells.WORKLOAD), Set.of("trails")),
            RecordedCollection.request(aws, target, 2, ProgressListener.SILENT)));
    List<Coverage> rows = Snapshot.open(target).coverage();
    assertThat(rows).hasSameSizeAs(Snapshot.open(first).coverage());
    assertThat(rows)
        .filteredOn(row -> row.status() == Status.COMPLETE)
        .extracting(row -> row.cell().source())
        .containsExactly("trails", "trails");
    assertThat(rows)
        .filteredOn(row -> row.status() == Status.SKIPPED)
        .extracting(row -> row.cause().orElseThrow().toString())
        .containsOnly("NOT_COLLECTED: the collection was told to leave it out");
  }

  @Test
  void what_is_not_there_is_refused_with_what_there_is() {
    assertThatThrownBy(() -> again(new Scope(Set.of(), Set.of("trail"))))
        .isInstanceOf(CollectionException.class)
        .hasMessageStartingWith(
            "nothing was collected: there is no source \"trail\"; the sources are access"
                + " analyzers,");
    assertThatThrownBy(() -> again(new Scope(Set.of("999999999999"), Set.of())))
        .isInstanceOf(CollectionException.class)
        .hasMessage(
            "nothing was collected: account \"999999999999\" is not in the organization, as far as"
                + " it can be read");
  }

  @Test
  void a_snapshot_of_another_organization_is_not_followed_and_nothing_is_taken_over_from_it() {
    Snapshot foreign = Earlier.of("999999999999", folder.resolve("foreign"), "999999999999");
    Path whole = folder.resolve("whole");
    CollectionRequest plain = RecordedCollection.request(aws, whole, 2, ProgressListener.SILENT);
    RecordedCollection.collect(Requests.after(foreign, plain));
    assertThat(Snapshot.open(whole).manifest().header().parent()).isEmpty();
    assertThat(Snapshot.open(whole).accounts()).doesNotContain("999999999999");

    CollectionRequest part =
        Requests.of(
            new Scope(Set.of(), Set.of("trails")),
            RecordedCollection.request(aws, folder.resolve("part"), 2, ProgressListener.SILENT));
    assertThatThrownBy(() -> RecordedCollection.collect(Requests.after(foreign, part)))
        .isInstanceOf(CollectionException.class)
        .hasMessage(
            "nothing was collected: snapshot \"before\" was collected from account 999999999999,"
                + " and these credentials are of 210000000001");
  }

  @Test
  void an_account_that_vanished_is_shown_once_and_not_for_ever() {
    Snapshot before = Earlier.knowing(folder.resolve("before"), "999999999999");
    Path second = folder.resolve("second");
    RecordedCollection.collect(
        Requests.after(
            before, RecordedCollection.request(aws, second, 2, ProgressListener.SILENT)));
    assertThat(Snapshot.open(second).accounts()).contains("999999999999");

    Path third = folder.resolve("third");
    RecordedCollection.collect(
        Requests.after(
            Snapshot.open(second),
            RecordedCollection.request(aws, third, 2, ProgressListener.SILENT)));
    assertThat(Snapshot.open(third).accounts()).doesNotContain("999999999999").hasSize(22);
  }
}

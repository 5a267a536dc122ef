package dev.plumbline.benchmarks.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.framework.Limits;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Snapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CollectionTest {
  private static final int ACCOUNTS = 23;
  private static final List<String> REGIONS = List.of("eu-west-1", "us-east-1");
  private static final Limits UNLIMITED =
      new Limits(
          Duration.ofSeconds(60),
          Duration.ofSeconds(15),
          5,
          Duration.ofMillis(200),
          Duration.ofSeconds(10),
          10_000,
          Duration.ofMillis(1),
          15);

  private static final Limits IMPATIENT =
      new Limits(
          Duration.ofSeconds(20),
          Duration.ofSeconds(10),
          1,
          Duration.ofMillis(200),
          Duration.ofSeconds(10),
          10_000,
          Duration.ofMillis(1),
          15);

  @TempDir private Path folder;

  @Test
  void nothing_is_asked_that_has_no_answer_and_little_is_asked_again() throws Exception {
    try (FakeProcess aws = FakeProcess.start(new FakeOrganization(ACCOUNTS, 0), 0)) {
      Collection collection = new Collection(aws.endpoint(), REGIONS, 4, UNLIMITED);
      Path all = folder.resolve("all");
      collection.run(all, Set.of(), Set.of(), Optional.empty());
      SortedMap<String, Long> calls = aws.calls();
      assertThat(calls.keySet()).noneMatch(operation -> operation.startsWith("unknown"));
      assertThat(calls)
          .containsEntry("organizations:ListAccounts", 2L)
          .containsEntry("iam:GetAccountSummary", (long) ACCOUNTS)
          .containsEntry("securityhub:GetFindings", (long) ACCOUNTS * REGIONS.size());
      SnapshotCounts counts = SnapshotCounts.of(all);
      assertThat(counts.rows()).containsOnlyKeys("complete");

      collection.run(
          folder.resolve("again"),
          Set.of("210000000023"),
          Set.of(),
          Optional.of(Snapshot.open(all)));
      assertThat(aws.calls())
          .containsEntry("organizations:ListAccounts", 2L)
          .containsEntry("iam:GetAccountSummary", ACCOUNTS + 1L);
      assertThat(SnapshotCounts.of(folder.resolve("again"))).isEqualTo(counts);
    }
  }

  @Test
  void a_silent_account_is_unknown_and_all_others_are_told() throws Exception {
    try (FakeProcess aws = FakeProcess.start(new FakeOrganization(4, 1), 0)) {
      Collection collection = new Collection(aws.endpoint(), REGIONS, 4, IMPATIENT);
      Path target = folder.resolve("silent");
      collection.run(target, Set.of(), Set.of("accounts", "trails"), Optional.empty());
      assertThat(aws.calls()).containsKey("swallowed");
      assertThat(Snapshot.open(target).coverage())
          .filteredOn(row -> row.cell().source().equals("trails"))
          .hasSize(4 * REGIONS.size())
          .allMatch(
              row ->
                  row.cause()
                      .map(cause -> cause.reason() == Cause.Reason.NETWORK)
                      .orElse(false)
                      .equals(row.cell().account().equals("210000000002")));
    }
  }
}

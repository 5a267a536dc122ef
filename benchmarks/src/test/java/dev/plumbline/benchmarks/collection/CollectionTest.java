package dev.plumbline.benchmarks.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.framework.Limits;
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

  @TempDir private Path folder;

  @Test
  void nothing_is_asked_that_has_no_answer_and_little_is_asked_again() throws Exception {
    try (FakeProcess aws = FakeProcess.start(ACCOUNTS, 0)) {
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
}

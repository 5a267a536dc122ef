package dev.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.framework.Scope;
import dev.plumbline.collectors.generated.Judge;
import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Coverage.Status;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.policy.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No account, Region or source is without a row. */
class LedgerTest {
  @TempDir Path folder;
  private final RecordedAws aws = RecordedAws.start();

  @AfterEach
  void stop() {
    aws.close();
  }

  @Test
  void c8_thirty_six_regions_have_a_row_each_in_every_account() {
    List<String> regions = IntStream.range(0, 36).mapToObj("region-%02d"::formatted).toList();
    Path target = folder.resolve("snapshot");
    CollectionRequest plain = RecordedCollection.request(aws, target, 4, ProgressListener.SILENT);
    RecordedCollection.collect(
        new CollectionRequest(
            target,
            regions,
            new Scope(Set.of(), Set.of("trails")),
            plain.access(),
            Optional.empty(),
            false,
            plain.collectorVersion(),
            plain.threads(),
            plain.limits(),
            plain.clock(),
            plain.progress()));
    List<Coverage> trails =
        Snapshot.open(target).coverage().stream()
            .filter(row -> row.cell().source().equals("trails"))
            .toList();
    assertThat(trails).hasSize(22 * 36);
    assertThat(trails).allMatch(row -> (row.status() == Status.COMPLETE) == row.cause().isEmpty());
    assertThat(trails.stream().map(row -> row.cell().region()).distinct())
        .containsExactlyInAnyOrderElementsOf(regions);
  }

  /**
   * Except of what is so whatever Organizations says: the account has no pipeline to production.
   */
  @Test
  void c9_without_organizations_no_account_passes_anything() {
    Stream.of(
            "DescribeOrganization",
            "ListAccounts",
            "ListRoots",
            "ListPolicies",
            "ListTagsForResource")
        .forEach(operation -> aws.deny("organizations:" + operation));
    Path target = folder.resolve("snapshot");
    RecordedCollection.collect(aws, target);
    Map<String, Finding> judged = Judge.byShipped().judge(Snapshot.open(target));
    assertThat(judged.values())
        .filteredOn(finding -> finding.subject().kind().equals("account"))
        .isNotEmpty()
        .filteredOn(
            finding -> finding.result() == Result.PASS || finding.result() == Result.NOT_APPLICABLE)
        .extracting(finding -> finding.policyId() + " " + finding.result())
        .containsExactly("SEC1.DEPLOYMENT-ACCOUNT NOT_APPLICABLE");
  }
}

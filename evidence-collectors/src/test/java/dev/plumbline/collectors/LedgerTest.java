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
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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

  /** Except that an account has no pipeline to production, which Organizations is not asked for. */
  @Test
  void c9_without_organizations_no_account_passes_anything() {
    aws.denyService("organizations");
    assertThat(ofAccounts())
        .isNotEmpty()
        .noneMatch(finding -> finding.result() == Result.PASS)
        .filteredOn(finding -> finding.result() == Result.NOT_APPLICABLE)
        .extracting(Finding::policyId)
        .containsExactly("SEC1.DEPLOYMENT-ACCOUNT");
  }

  /** The tags of the management account can still be read, and that it has none is an answer. */
  @Test
  void c9_where_accounts_are_not_listed_only_what_was_read_decides() {
    aws.deny("organizations:ListAccounts").deny("organizations:ListRoots");
    assertThat(ofAccounts())
        .isNotEmpty()
        .noneMatch(finding -> finding.result() == Result.PASS)
        .filteredOn(finding -> finding.result() == Result.NOT_APPLICABLE)
        .extracting(Finding::policyId)
        .containsExactlyInAnyOrder("SEC1.DEPLOYMENT-ACCOUNT", "SEC1.RESOURCE-ENVIRONMENTS");
  }

  private List<Finding> ofAccounts() {
    Path target = folder.resolve("snapshot");
    RecordedCollection.collect(aws, target);
    return Judge.byShipped().judge(Snapshot.open(target)).values().stream()
        .filter(finding -> finding.subject().kind().equals("account"))
        .toList();
  }
}

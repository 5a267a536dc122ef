package dev.plumbline.collectors.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Coverage.Status;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.evidence.SnapshotLine;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.policy.Result;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults of a kind of their own, in an organization of some accounts. */
class SmallFaultsTest {
  private static final GeneratedOrganization ORGANIZATION = new GeneratedOrganization(200);
  private static final GeneratedOrganization FEW = new GeneratedOrganization(20);

  @TempDir Path folder;

  private Snapshot sound(GeneratedOrganization organization) {
    return collect(organization, FaultPlan.none(), "sound", Duration.ZERO);
  }

  private Snapshot collect(
      GeneratedOrganization organization, FaultPlan plan, String name, Duration later) {
    try (GeneratedAws aws = GeneratedAws.start(organization, plan)) {
      Clock clock = Clock.fixed(RecordedCollection.NOW.plus(later), ZoneOffset.UTC);
      return GeneratedCollection.collect(aws, folder.resolve(name), clock);
    }
  }

  private static Map<String, String> devices(Snapshot snapshot) {
    Map<String, String> devices = new TreeMap<>();
    for (String account : snapshot.accounts()) {
      devices.put(
          account,
          snapshot.lines(account, GeneratedOrganization.DEVICES).stream()
              .map(line -> ((SnapshotLine.Readable) line).observation().data().toString())
              .collect(Collectors.joining()));
    }
    return devices;
  }

  @Test
  void c3_a_session_that_expires_at_any_page_is_renewed_and_nothing_is_lost_or_doubled() {
    Snapshot sound = sound(ORGANIZATION);
    Random random = new Random(3);
    try (GeneratedAws aws = GeneratedAws.start(ORGANIZATION, FaultPlan.none())) {
      ORGANIZATION
          .members()
          .forEach(
              account -> aws.expireAt(account, 1 + random.nextInt(GeneratedAnswers.DEVICE_PAGES)));
      Snapshot renewed = GeneratedCollection.collect(aws, folder.resolve("renewed"));
      assertThat(aws.expired()).isEqualTo(200);
      assertThat(GeneratedCollection.read(renewed)).allMatch(row -> row.cause().isEmpty());
      assertThat(devices(renewed)).isEqualTo(devices(sound));
    }
  }

  @Test
  void c7_an_account_that_cannot_be_reached_is_that_account_alone() {
    String lost = FEW.members().get(6);
    Snapshot snapshot =
        collect(FEW, FaultPlan.of(FaultKind.RESET, lost, FEW), "reset", Duration.ZERO);
    assertThat(GeneratedCollection.read(snapshot))
        .filteredOn(row -> row.cause().isPresent())
        .hasSize(6)
        .allMatch(row -> row.cell().account().equals(lost));
  }

  @Test
  void c8_a_closed_region_leaves_a_row_for_every_cell_and_no_gap() {
    FaultPlan plan = FaultPlan.of(FaultKind.OPTED_OUT, 0.1, 9, ORGANIZATION);
    Snapshot snapshot = collect(ORGANIZATION, plan, "closed", Duration.ZERO);
    assertThat(GeneratedCollection.read(snapshot))
        .hasSize(1 + 201 * 7)
        .filteredOn(row -> row.cause().isPresent())
        .isNotEmpty()
        .allMatch(row -> row.status() == Status.SKIPPED)
        .allMatch(row -> row.cell().region().equals(GeneratedOrganization.CLOSED_REGION));
  }

  @Test
  void c11_evidence_of_a_clock_a_day_behind_is_judged_as_any_other() {
    Map<String, Finding> now = Judge.byOwn().judge(sound(FEW));
    Map<String, Finding> behind =
        Judge.byOwn().judge(collect(FEW, FaultPlan.none(), "behind", Duration.ofDays(-1)));
    assertThat(results(behind)).isEqualTo(results(now));
  }

  private static Map<String, Result> results(Map<String, Finding> findings) {
    Map<String, Result> results = new TreeMap<>();
    findings.forEach((key, finding) -> results.put(key, finding.result()));
    return results;
  }

  @Test
  void c11_evidence_from_the_future_passes_nothing() {
    Map<String, Finding> judged =
        Judge.byOwn().judge(collect(FEW, FaultPlan.none(), "ahead", Duration.ofDays(1)));
    assertThat(judged).isNotEmpty();
    assertThat(judged.values()).extracting(Finding::result).containsOnly(Result.UNKNOWN);
    assertThat(judged.values()).allMatch(finding -> finding.causes().toString().contains("SKEW"));
  }

  @Test
  void every_row_is_decided_at_the_time_of_the_collection() {
    List<Coverage> rows = GeneratedCollection.read(sound(FEW));
    assertThat(rows).hasSize(1 + 21 * 7).allMatch(row -> row.at().equals(RecordedCollection.NOW));
  }
}

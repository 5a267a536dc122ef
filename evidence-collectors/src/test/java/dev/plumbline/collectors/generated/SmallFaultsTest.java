package dev.plumbline.collectors.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Coverage.Status;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.evidence.SnapshotLine;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.policy.Result;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of a kind of their own, in an organization of some accounts. */
class SmallFaultsTest {
  private static final GeneratedOrganization ORGANIZATION = new GeneratedOrganization(200);
  private static final GeneratedOrganization HANDFUL = new GeneratedOrganization(5);
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

  /** The first begins with a call by the management account, the eighth by its own role. */
  @ParameterizedTest
  @ValueSource(ints = {0, 7})
  void c7_a_blackholed_account_holds_up_no_other_and_changes_nothing_of_it(int which) {
    String lost = FEW.members().get(which);
    Snapshot sound = sound(FEW);
    try (GeneratedAws aws = GeneratedAws.start(FEW, FaultPlan.none())) {
      aws.blackhole(lost, FEW.members().size());
      Snapshot snapshot = GeneratedCollection.collectPatiently(aws, folder.resolve("blackholed"));
      assertThat(aws.othersCameFirst()).isTrue();
      assertThat(GeneratedCollection.read(snapshot))
          .filteredOn(row -> row.cause().isPresent())
          .hasSize(6)
          .allMatch(row -> row.cell().account().equals(lost))
          .allMatch(row -> row.cause().orElseThrow().reason() == Cause.Reason.NETWORK);
      assertThat(told(snapshot, lost)).isEqualTo(told(sound, lost));
      Map<String, Finding> now = Judge.byOwn().judge(sound);
      Judge.byOwn()
          .judge(snapshot)
          .forEach(
              (key, finding) ->
                  assertThat(finding.result())
                      .isEqualTo(
                          finding.subject().account().equals(lost)
                              ? Result.UNKNOWN
                              : Objects.requireNonNull(now.get(key)).result()));
    }
  }

  /** What is said of all accounts but one, without the request ids. */
  private static List<String> told(Snapshot snapshot, String without) {
    return snapshot.accounts().stream()
        .filter(account -> !account.equals(without))
        .flatMap(
            account ->
                GeneratedOrganization.SOURCES.stream()
                    .sorted()
                    .flatMap(source -> snapshot.lines(account, source).stream()))
        .map(line -> ((SnapshotLine.Readable) line).observation())
        .map(line -> line.account() + line.region() + line.thing() + line.id() + line.data())
        .toList();
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

  static List<Duration> shifts() {
    return Stream.concat(
            IntStream.rangeClosed(-8, 8).mapToObj(threes -> Duration.ofHours(3L * threes)),
            Stream.of(299, 300, 301).map(Duration::ofSeconds))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("shifts")
  void c11_a_clock_that_is_wrong_by_up_to_a_day_changes_no_verdict_but_to_stale_or_skew(
      Duration shift) {
    Snapshot collected = collect(HANDFUL, FaultPlan.none(), "shifted", shift);
    Map<String, Finding> right = Judge.byOwn().judge(sound(HANDFUL));
    Instant wrong = RecordedCollection.NOW.plus(shift);
    assertThat(results(Judge.byOwn().judge(collected, wrong)))
        .as("where it is judged by the same clock")
        .isEqualTo(results(right));
    Map<String, Finding> judged = Judge.byOwn().judge(collected);
    judged.forEach(
        (key, finding) -> {
          if (finding.result() != results(right).get(key)) {
            assertThat(finding.result()).isEqualTo(Result.UNKNOWN);
            assertThat(finding.causes())
                .extracting(Cause::reason)
                .containsOnly(shift.isNegative() ? Cause.Reason.STALE : Cause.Reason.SKEW);
          }
        });
    assertThat(policiesOfAccounts(judged)).containsAll(policiesOfAccounts(right));
    if (shift.compareTo(Duration.ofMinutes(5)) > 0) {
      assertThat(judged.values()).extracting(Finding::result).containsOnly(Result.UNKNOWN);
    } else {
      assertThat(judged.keySet()).isEqualTo(right.keySet());
    }
  }

  /** Of Regions that are unknown, the account is told. */
  private static Set<String> policiesOfAccounts(Map<String, Finding> findings) {
    return findings.values().stream()
        .map(finding -> finding.policyId() + " " + finding.subject().account())
        .collect(Collectors.toSet());
  }

  /** Summer time ends, begins, and is never there. */
  @ParameterizedTest
  @CsvSource({
    "2026-10-25T00:59:59Z, Europe/Berlin",
    "2026-10-25T01:00:00Z, Europe/Berlin",
    "2026-03-29T01:00:00Z, Europe/Berlin",
    "2026-04-04T15:30:00Z, Australia/Lord_Howe",
    "2026-06-01T12:00:00Z, Pacific/Kiritimati"
  })
  void c11_the_zone_of_the_host_and_its_summer_time_do_not_count(Instant at, ZoneId zone) {
    TimeZone before = TimeZone.getDefault();
    Map<String, Result> utc = results(Judge.byOwn().judge(at("utc", at, ZoneOffset.UTC), at));
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      Snapshot there = at("there", at, zone);
      assertThat(GeneratedCollection.read(there)).allMatch(row -> row.at().equals(at));
      assertThat(results(Judge.byOwn().judge(there, at))).isEqualTo(utc).isNotEmpty();
    } finally {
      TimeZone.setDefault(before);
    }
  }

  private Snapshot at(String name, Instant instant, ZoneId zone) {
    try (GeneratedAws aws = GeneratedAws.start(HANDFUL, FaultPlan.none())) {
      return GeneratedCollection.collect(aws, folder.resolve(name), Clock.fixed(instant, zone));
    }
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

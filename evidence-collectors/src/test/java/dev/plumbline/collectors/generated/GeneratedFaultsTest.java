package dev.plumbline.collectors.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.evidence.Cause.Reason;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.policy.Result;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Faults of all kinds in a whole organization: what is unknown is what had a fault, and nothing
 * passes that should not. The number of accounts and of seeds are properties of the build.
 */
class GeneratedFaultsTest {
  private static final GeneratedOrganization ORGANIZATION =
      new GeneratedOrganization(Integer.getInteger("plumbline.faults.accounts", 200));
  private static final int SEEDS = Integer.getInteger("plumbline.faults.seeds", 1);

  @TempDir static Path folder;
  private static Map<String, Finding> own;
  private static Map<String, Finding> shipped;
  private static int calls;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, SEEDS);
  }

  @BeforeAll
  static void collectWithoutFaults() {
    try (GeneratedAws aws = GeneratedAws.start(ORGANIZATION, FaultPlan.none())) {
      Snapshot sound = GeneratedCollection.collect(aws, folder.resolve("sound"));
      calls = aws.calls();
      assertThat(GeneratedCollection.read(sound)).allMatch(row -> row.cause().isEmpty());
      own = Judge.byOwn().judge(sound);
      shipped = Judge.byShipped().judge(sound);
    }
    assertThat(own).hasSize((ORGANIZATION.size() + 1) * 6);
    assertThat(own.values())
        .extracting(Finding::result)
        .contains(Result.PASS, Result.FAIL)
        .doesNotContain(Result.UNKNOWN, Result.NOT_APPLICABLE);
  }

  private static Map<Cell, Reason> unknown(Snapshot snapshot) {
    Map<Cell, Reason> unknown = new TreeMap<>();
    for (Coverage row : GeneratedCollection.read(snapshot)) {
      row.cause().ifPresent(cause -> unknown.put(row.cell(), cause.reason()));
    }
    return unknown;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void c2_what_is_unknown_is_what_had_a_fault_and_nothing_passes_falsely(long seed) {
    FaultPlan plan = FaultPlan.seeded(seed, ORGANIZATION);
    assertThat(plan.counts()).containsKeys(FaultKind.values());
    try (GeneratedAws aws = GeneratedAws.start(ORGANIZATION, plan)) {
      Snapshot faulty = GeneratedCollection.collect(aws, folder.resolve("seed-" + seed));

      assertThat(unknown(faulty)).isEqualTo(new TreeMap<>(plan.unknown()));

      Map<String, Finding> judged = Judge.byOwn().judge(faulty);
      assertThat(judged.keySet()).isEqualTo(own.keySet());
      judged.forEach(
          (key, finding) ->
              assertThat(finding.result())
                  .as("%s, %s", key, finding.causes())
                  .isEqualTo(
                      Judge.restsOn(finding, plan.unknown().keySet())
                          ? Result.UNKNOWN
                          : Objects.requireNonNull(own.get(key)).result()));

      Judge.byShipped()
          .judge(faulty)
          .forEach(
              (key, finding) -> {
                Finding before = shipped.get(key);
                if (before == null || before.result() != finding.result()) {
                  assertThat(finding.result()).as(key).isEqualTo(Result.UNKNOWN);
                }
              });
    }
  }

  @Test
  void c1_what_is_throttled_once_is_known_and_costs_little() {
    FaultPlan plan = FaultPlan.of(FaultKind.THROTTLED_ONCE, 0.3, 7, ORGANIZATION);
    try (GeneratedAws aws = GeneratedAws.start(ORGANIZATION, plan)) {
      Snapshot snapshot = GeneratedCollection.collect(aws, folder.resolve("throttled-once"));
      assertThat(unknown(snapshot)).isEmpty();
      assertThat(aws.calls()).isGreaterThan(calls).isLessThan(calls * 3 / 2);
    }
  }

  @Test
  void c1_what_is_throttled_for_ever_is_unknown_and_nothing_else() {
    FaultPlan plan = FaultPlan.of(FaultKind.THROTTLED, 0.05, 8, ORGANIZATION);
    assertThat(plan.unknown()).isNotEmpty();
    try (GeneratedAws aws = GeneratedAws.start(ORGANIZATION, plan)) {
      Snapshot snapshot = GeneratedCollection.collect(aws, folder.resolve("throttled"));
      assertThat(unknown(snapshot)).isEqualTo(new TreeMap<>(plan.unknown()));
    }
  }
}

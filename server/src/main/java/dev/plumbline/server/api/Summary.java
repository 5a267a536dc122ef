package dev.plumbline.server.api;

import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.catalogue.Practice;
import dev.plumbline.engine.findings.RollUp;
import dev.plumbline.engine.findings.Status;
import dev.plumbline.engine.findings.Tally;
import dev.plumbline.server.export.FindingView;
import dev.plumbline.server.store.FindingFilter;
import dev.plumbline.server.store.Grouping;
import dev.plumbline.server.store.Run;
import dev.plumbline.server.store.Store;
import dev.plumbline.server.store.StoredAccount;
import dev.plumbline.server.store.StoredPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A run at a glance.
 *
 * @param practices all best practices of the question in its order; one without findings is UNKNOWN
 * @param coverageGaps how many readings of evidence are not complete
 */
public record Summary(
    FindingView.RunRef run,
    Instant evidenceTakenAt,
    Question question,
    Group total,
    List<PracticeGroup> practices,
    List<AccountGroup> accounts,
    List<UnitGroup> ous,
    long coverageGaps,
    List<String> warnings) {

  public record Question(String id, String title, String page) {}

  /**
   * Counts and verdict of a group of findings.
   *
   * @param compliantPercent passes among the applicable findings, rounded down
   * @param provenPercent decided among the applicable findings, rounded down
   */
  public record Group(
      Status verdict,
      Map<Status, Long> counts,
      OptionalInt compliantPercent,
      OptionalInt provenPercent) {
    public static Group of(RollUp rollUp) {
      return new Group(
          rollUp.verdict(),
          rollUp.tally().counts(),
          rollUp.compliantPercent(),
          rollUp.provenPercent());
    }

    public long count(Status status) {
      return counts.getOrDefault(status, 0L);
    }

    public long findings() {
      return counts.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * @param policies how many policies of the bundle belong to it
   */
  public record PracticeGroup(
      String choiceId, String id, String title, String description, int policies, Group group) {}

  public record AccountGroup(String id, String name, String ou, Group group) {}

  /** An organizational unit with all below it. */
  public record UnitGroup(String path, Group group) {}

  public static Summary of(Backend backend, Run run) {
    Store store = backend.store();
    Catalogue catalogue = store.catalogue(run);
    List<Tally> byUnit = store.tallies(run, FindingFilter.ALL, Grouping.UNIT);
    Tally total = sum("", byUnit);
    return new Summary(
        new FindingView.RunRef(run.id(), run.asOf()),
        run.snapshotTakenAt(),
        new Question(catalogue.questionId(), catalogue.title(), catalogue.page()),
        Group.of(backend.verdicts().of(List.of(total)).get(0)),
        practices(backend, run, catalogue),
        accounts(backend, run),
        units(backend, byUnit),
        store.coverage(run, true).size(),
        run.warnings());
  }

  public static List<PracticeGroup> practices(Backend backend, Run run, Catalogue catalogue) {
    Map<String, Tally> byPractice =
        byKey(backend.store().tallies(run, FindingFilter.ALL, Grouping.PRACTICE));
    List<StoredPolicy> policies = backend.store().policies(run);
    List<Practice> practices = catalogue.practices();
    List<RollUp> rolled =
        backend
            .verdicts()
            .of(
                practices.stream()
                    .map(
                        p ->
                            byPractice.getOrDefault(
                                p.choiceId(), new Tally(p.choiceId(), Map.of())))
                    .toList());
    List<PracticeGroup> groups = new ArrayList<>();
    for (int i = 0; i < practices.size(); i++) {
      Practice practice = practices.get(i);
      int count =
          (int) policies.stream().filter(p -> p.practice().equals(practice.choiceId())).count();
      groups.add(
          new PracticeGroup(
              practice.choiceId(),
              practice.id(),
              practice.title(),
              practice.description(),
              count,
              Group.of(rolled.get(i))));
    }
    return groups;
  }

  /** Every account of the snapshot, and any other that has findings. */
  public static List<AccountGroup> accounts(Backend backend, Run run) {
    Map<String, Tally> byAccount =
        new TreeMap<>(byKey(backend.store().tallies(run, FindingFilter.ALL, Grouping.ACCOUNT)));
    Map<String, StoredAccount> known =
        backend.store().accounts(run).stream()
            .collect(Collectors.toMap(StoredAccount::id, Function.identity()));
    known.keySet().forEach(id -> byAccount.putIfAbsent(id, new Tally(id, Map.of())));
    return backend.verdicts().of(List.copyOf(byAccount.values())).stream()
        .map(
            rollUp -> {
              String id = rollUp.tally().key();
              Optional<StoredAccount> account = Optional.ofNullable(known.get(id));
              return new AccountGroup(
                  id,
                  account.map(StoredAccount::name).orElse(id),
                  account.map(StoredAccount::unit).orElse(""),
                  Group.of(rollUp));
            })
        .toList();
  }

  private static List<UnitGroup> units(Backend backend, List<Tally> byUnit) {
    Map<String, List<Tally>> below = new TreeMap<>();
    for (Tally tally : byUnit) {
      for (int end = tally.key().length(); end > 0; end = tally.key().lastIndexOf('/', end - 1)) {
        below.computeIfAbsent(tally.key().substring(0, end), path -> new ArrayList<>()).add(tally);
      }
    }
    List<Tally> sums = new ArrayList<>();
    below.forEach((path, tallies) -> sums.add(sum(path, tallies)));
    return backend.verdicts().of(sums).stream()
        .map(rollUp -> new UnitGroup(rollUp.tally().key(), Group.of(rollUp)))
        .toList();
  }

  private static Tally sum(String key, List<Tally> tallies) {
    Map<Status, Long> counts = new EnumMap<>(Status.class);
    for (Tally tally : tallies) {
      tally.counts().forEach((status, count) -> counts.merge(status, count, Long::sum));
    }
    return new Tally(key, counts);
  }

  private static Map<String, Tally> byKey(List<Tally> tallies) {
    return tallies.stream().collect(Collectors.toMap(Tally::key, Function.identity()));
  }
}

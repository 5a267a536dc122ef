package dev.plumbline.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.findings.Status;
import dev.plumbline.engine.findings.Tally;
import dev.plumbline.engine.policy.Severity;
import dev.plumbline.server.Samples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FindingQueriesTest {
  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("store.db"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Run record(List<Finding> findings) {
    return store.record(
        Samples.input(Samples.MONDAY, List.of()), Samples.result(Samples.MONDAY, findings));
  }

  private List<StoredFinding> all(Run run, FindingFilter filter, FindingSort sort) {
    List<StoredFinding> rows = new ArrayList<>();
    store.eachFinding(run, filter, sort, false, rows::add);
    return rows;
  }

  @Test
  void filters_combine_and_their_values_are_alternatives() {
    Run run = record(Samples.findings());
    FindingFilter filter =
        new FindingFilter(
            Set.of(Status.FAIL, Status.UNKNOWN),
            Set.of(Severity.CRITICAL),
            Set.of(),
            Set.of(),
            Set.of("/Workloads"),
            Set.of(),
            Set.of(),
            OptionalLong.empty(),
            Optional.empty());

    assertThat(all(run, filter, FindingSort.STATUS))
        .extracting(row -> row.finding().subject().account())
        .containsExactly("222222222222", "333333333333");
  }

  @Test
  void a_search_takes_percent_and_underscore_as_they_are() {
    Run run = record(Samples.findings());

    assertThat(all(run, text("sandbox_100%"), FindingSort.STATUS)).hasSize(3);
    assertThat(all(run, text("sandbox%100"), FindingSort.STATUS)).isEmpty();
    assertThat(all(run, text("NO MFA"), FindingSort.STATUS)).hasSize(2);
  }

  private static FindingFilter text(String words) {
    return new FindingFilter(
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        OptionalLong.empty(),
        Optional.of(words));
  }

  @Test
  void pages_of_every_order_hold_every_finding_once() {
    Run run = record(Samples.findings());
    for (FindingSort sort : FindingSort.values()) {
      for (boolean descending : new boolean[] {false, true}) {
        List<String> ids = new ArrayList<>();
        Optional<List<String>> after = Optional.empty();
        do {
          FindingPage page = store.findings(run, FindingFilter.ALL, sort, descending, after, 4);
          assertThat(page.total()).isEqualTo(15);
          page.items().forEach(row -> ids.add(row.finding().id()));
          after = page.next();
        } while (after.isPresent());
        assertThat(ids).as("%s %s", sort, descending).doesNotHaveDuplicates().hasSize(15);
      }
    }
  }

  @Test
  void findings_are_counted_by_group_and_status() {
    Run run = record(Samples.findings());

    List<Tally> tallies = store.tallies(run, FindingFilter.ALL, Grouping.POLICY);

    assertThat(tallies)
        .extracting(Tally::key)
        .containsExactly("SEC1.ACCOUNTS-IN-OUS", "SEC1.ROOT-MFA", "SEC1.SECURITY-CONTACT");
    assertThat(tallies.get(1).count(Status.PASS)).isEqualTo(2);
    assertThat(tallies.get(1).count(Status.WAIVED)).isEqualTo(1);
  }

  @Test
  void the_counts_of_every_run_are_those_of_its_findings() {
    List<Run> runs = new ArrayList<>();
    List<Finding> findings = new ArrayList<>(Samples.findings());
    runs.add(record(findings));
    Finding failing =
        findings.stream().filter(f -> f.status() == Status.FAIL).findFirst().orElseThrow();
    findings.remove(failing);
    findings.add(
        Samples.finding(failing.policyId(), failing.subject().account(), Status.PASS, "holds now"));
    runs.add(record(findings));
    runs.add(record(findings.subList(2, 12)));
    runs.add(record(List.of()));
    runs.add(record(Samples.findings()));

    for (Run run : runs) {
      List<StoredFinding> rows = all(run, FindingFilter.ALL, FindingSort.STATUS);
      assertThat(store.count(run, FindingFilter.ALL)).isEqualTo(rows.size());
      for (Status status : Status.values()) {
        assertThat(store.count(run, FindingFilter.ALL.withStatuses(Set.of(status))))
            .as("%s in %s", status, run.id())
            .isEqualTo(rows.stream().filter(row -> row.finding().status() == status).count());
      }
      for (Tally tally : store.tallies(run, FindingFilter.ALL, Grouping.SEVERITY)) {
        assertThat(tally.count(Status.PASS))
            .isEqualTo(
                rows.stream()
                    .filter(row -> row.finding().status() == Status.PASS)
                    .filter(row -> row.finding().severity().name().equals(tally.key()))
                    .count());
      }
    }
  }
}

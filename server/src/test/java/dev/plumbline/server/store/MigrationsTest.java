package dev.plumbline.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.findings.Status;
import dev.plumbline.engine.findings.Tally;
import dev.plumbline.server.Samples;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MigrationsTest {
  @TempDir Path folder;

  /** A store as version 3 wrote it, with two runs; the first finding ended with the second run. */
  private Path third(List<Finding> findings) throws SQLException {
    Path file = folder.resolve("third.db");
    String address = "jdbc:sqlite:" + file;
    Flyway.configure().dataSource(address, null, null).target("3").load().migrate();
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into findings values (" + "?, ".repeat(24) + "?)")) {
      statement.execute("pragma application_id = " + StoreFile.APPLICATION_ID);
      statement.execute("pragma user_version = 3");
      statement.execute("insert into snapshots values (1, 's', '2026-11-23T06:00:00.000000000Z')");
      statement.execute("insert into bundles values (1, 'b', '{}', '[]', '{}')");
      for (int run = 1; run <= 2; run++) {
        statement.execute(
            """
            insert into runs
            select %d, 'r-00000%d', taken_at, taken_at, taken_at, 1, 1, 'f', 15, '[]', 'p', 'c'
            from snapshots
            """
                .formatted(run, run));
      }
      for (int row = 1; row <= findings.size(); row++) {
        Object[] values = old(findings.get(row - 1), row, row == 1 ? 2 : Long.MAX_VALUE);
        for (int at = 0; at < values.length; at++) {
          insert.setObject(at + 1, values[at]);
        }
        insert.execute();
      }
    }
    return file;
  }

  private static Object[] old(Finding finding, int row, long toRun) {
    return new Object[] {
      row,
      finding.id(),
      1,
      toRun,
      1,
      "hash",
      finding.policyId(),
      finding.policyVersion().orElse(null),
      finding.title(),
      finding.practice(),
      finding.severity().name(),
      finding.severity().ordinal(),
      finding.subject().account(),
      "/Workloads",
      finding.subject().kind(),
      finding.subject().id(),
      finding.subject().region(),
      finding.result().name(),
      finding.status().name(),
      finding.status().ordinal(),
      finding.message(),
      Json.write(finding.causes()),
      finding.trace().orElse(null),
      finding.waiver().map(Json::write).orElse(null),
      Json.write(finding.links())
    };
  }

  @Test
  void the_findings_of_an_older_store_are_all_there_as_they_were() throws SQLException {
    List<Finding> findings = Samples.findings();
    Path file = third(findings);

    try (Store store = Store.open(file)) {
      Run first = store.run(1).orElseThrow();
      Run second = store.run(2).orElseThrow();
      List<Finding> kept = new ArrayList<>();
      store.eachFinding(
          first, FindingFilter.ALL, FindingSort.STATUS, false, row -> kept.add(row.finding()));

      assertThat(kept).containsExactlyInAnyOrderElementsOf(findings);
      assertThat(store.count(first, FindingFilter.ALL)).isEqualTo(15);
      assertThat(store.count(second, FindingFilter.ALL)).isEqualTo(14);
      assertThat(store.finding(second, findings.get(0).id())).isEmpty();
      assertThat(store.tallies(first, FindingFilter.ALL, Grouping.POLICY))
          .extracting(Tally::key, tally -> tally.count(Status.PASS))
          .contains(org.assertj.core.groups.Tuple.tuple("SEC1.ROOT-MFA", 2L));
    }
  }

  @Test
  void a_run_into_an_older_store_goes_on_where_that_stood() throws SQLException {
    List<Finding> findings = Samples.findings();
    try (Store store = Store.open(third(findings))) {
      Run run =
          store.record(
              Samples.input(Samples.TUESDAY, List.of()), Samples.result(Samples.TUESDAY, findings));

      assertThat(run.sequence()).isEqualTo(3);
      assertThat(store.count(run, FindingFilter.ALL)).isEqualTo(15);
      assertThat(store.finding(run, findings.get(0).id()).orElseThrow().fromRun()).isEqualTo(3);
    }
  }
}

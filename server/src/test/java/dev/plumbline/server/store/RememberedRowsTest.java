package dev.plumbline.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.evaluation.AccountFindings;
import dev.plumbline.engine.evaluation.FindingKeeper;
import dev.plumbline.engine.evaluation.Remembered;
import dev.plumbline.server.Samples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RememberedRowsTest {
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

  private List<StoredFinding> all(Run run, FindingFilter filter, FindingSort sort) {
    List<StoredFinding> rows = new ArrayList<>();
    store.eachFinding(run, filter, sort, false, rows::add);
    return rows;
  }

  @Test
  void what_accounts_came_to_is_remembered_from_one_run_to_the_next() {
    Remembered result = new Remembered("key", Samples.MONDAY, Samples.TUESDAY, "{}");
    store.record(
        Samples.input(Samples.MONDAY, List.of()),
        keeper -> {
          assertThat(keeper.remembered()).isEmpty();
          RunSource.Ended ended =
              Samples.result(Samples.MONDAY, Samples.findings()).evaluate(keeper);
          keeper.remember("222222222222", result);
          keeper.remember("333333333333", result);
          keeper.remember("999999999999", result);
          return ended;
        });
    Run second =
        store.record(
            Samples.input(Samples.TUESDAY, List.of()),
            keeper -> {
              assertThat(keeper.remembered())
                  .containsOnlyKeys("222222222222", "333333333333")
                  .containsEntry("222222222222", result);
              keeper.unchanged("222222222222", "payments-prod", "/Workloads/Prod");
              keeper.forget("333333333333");
              return Samples.result(Samples.TUESDAY, List.of()).evaluate(new NoFindings());
            });

    assertThat(all(second, FindingFilter.ALL, FindingSort.STATUS))
        .hasSize(3)
        .allMatch(row -> row.finding().subject().account().equals("222222222222"));
    store.record(
        Samples.input(Samples.TUESDAY, List.of()),
        keeper -> {
          assertThat(keeper.remembered()).containsOnlyKeys("222222222222");
          return Samples.result(Samples.TUESDAY, List.of()).evaluate(keeper);
        });
  }

  /** Takes nothing, so that the store hears of no account. */
  private static final class NoFindings implements FindingKeeper {
    @Override
    public void take(AccountFindings account) {}

    @Override
    public Map<String, Remembered> remembered() {
      return Map.of();
    }

    @Override
    public void unchanged(String account, String name, String unit) {}

    @Override
    public void remember(String account, Remembered result) {}

    @Override
    public void forget(String account) {}
  }
}

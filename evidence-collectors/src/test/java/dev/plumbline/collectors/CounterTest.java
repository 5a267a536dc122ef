package dev.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evidence.Coverage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a listener is told of sources and accounts. */
class CounterTest {
  @TempDir Path folder;

  private static final class Told implements ProgressListener {
    private final List<Integer> done = new ArrayList<>();
    private final List<Integer> doneAccounts = new ArrayList<>();
    private final Set<String> seen = new TreeSet<>();
    private int total;
    private int totalAccounts;
    private int cells;

    @Override
    public void sources(int done, int total) {
      this.done.add(done);
      this.total = total;
    }

    @Override
    public void accounts(int done, int total) {
      doneAccounts.add(done);
      totalAccounts = total;
    }

    @Override
    public void underWay(List<String> sources) {
      assertThat(sources).isSorted().hasSizeBetween(1, 2);
      seen.addAll(sources);
    }

    @Override
    public void read(Coverage row, int done, int total) {
      cells = total;
    }
  }

  @Test
  void a_source_is_complete_when_all_its_cells_are_read_and_in_the_end_all_are() {
    Told told = collected();
    assertThat(told.done).hasSize(told.cells).isSorted();
    assertThat(told.done.get(0)).isLessThan(told.total);
    assertThat(told.done.get(told.done.size() - 1)).isEqualTo(told.total).isLessThan(told.cells);
  }

  @Test
  void an_account_is_complete_when_all_its_cells_are_read_and_in_the_end_all_are() {
    Told told = collected();
    assertThat(told.doneAccounts).hasSize(told.cells).isSorted();
    assertThat(told.doneAccounts.get(0)).isZero();
    assertThat(told.doneAccounts.get(told.cells - 1)).isEqualTo(told.totalAccounts);
    assertThat(told.totalAccounts).isGreaterThan(1);
  }

  @Test
  void every_source_is_under_way_once_and_no_more_of_them_than_there_are_threads() {
    Told collected = collected();
    assertThat(collected.seen).hasSize(collected.total);
  }

  private Told collected() {
    Told told = new Told();
    try (RecordedAws aws = RecordedAws.startSmall()) {
      RecordedCollection.collect(
          RecordedCollection.request(aws, folder.resolve("snapshot"), 2, told));
    }
    return told;
  }
}

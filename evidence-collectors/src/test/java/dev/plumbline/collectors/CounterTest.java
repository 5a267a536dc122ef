package dev.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evidence.Coverage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a listener is told of sources. */
class CounterTest {
  @TempDir Path folder;

  private static final class Told implements ProgressListener {
    private final List<Integer> done = new ArrayList<>();
    private int total;
    private int cells;

    @Override
    public void sources(int done, int total) {
      this.done.add(done);
      this.total = total;
    }

    @Override
    public void read(Coverage row, int done, int total) {
      cells = total;
    }
  }

  @Test
  void a_source_is_complete_when_all_its_cells_are_read_and_in_the_end_all_are() {
    Told told = new Told();
    try (RecordedAws aws = RecordedAws.startSmall()) {
      RecordedCollection.collect(
          RecordedCollection.request(aws, folder.resolve("snapshot"), 2, told));
    }
    assertThat(told.done).hasSize(told.cells).isSorted();
    assertThat(told.done.get(0)).isLessThan(told.total);
    assertThat(told.done.get(told.done.size() - 1)).isEqualTo(told.total).isLessThan(told.cells);
  }
}

package dev.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.collectors.recorded.Fault;
import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedCollection;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptionTest {
  @TempDir Path folder;

  @Test
  void an_interrupted_collection_ends_and_leaves_nothing_behind() {
    try (RecordedAws aws = RecordedAws.start().fault("iam:GetAccountSummary", Fault.SILENCE)) {
      Thread collecting = Thread.currentThread();
      CollectionRequest request =
          RecordedCollection.request(
              aws, folder.resolve("snapshot"), 2, (row, done, total) -> collecting.interrupt());
      assertThatThrownBy(() -> Collect.run(request)).isInstanceOf(InterruptedException.class);
      assertThat(folder).isEmptyDirectory();
    }
  }
}

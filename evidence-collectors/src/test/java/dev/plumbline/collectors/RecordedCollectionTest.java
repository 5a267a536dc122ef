package dev.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedCollection;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedCollectionTest {
  @TempDir Path folder;

  @Test
  void first() {
    try (RecordedAws aws = RecordedAws.start()) {
      Path target =
          java.nio.file.Path.of(System.getProperty("snap", folder.resolve("s").toString()));
      RecordedCollection.collect(aws, target);
      System.out.println(aws.operations());
      System.out.println(aws.unrecorded());
      assertThat(aws.unrecorded()).isEmpty();
    }
  }
}

package dev.plumbline.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class GzipTest {
  @Test
  void contents_compressed_one_after_the_other_are_the_same_when_expanded() throws IOException {
    byte[] large = new byte[100_000];
    new Random(7).nextBytes(large);
    byte[] small = "{\"thing\":\"account\"}\n".repeat(40).getBytes(StandardCharsets.UTF_8);
    try (Gzip gzip = new Gzip()) {
      for (byte[] content : new byte[][] {large, small, new byte[0], small, large}) {
        assertThat(Gzip.expand(gzip.compress(content))).isEqualTo(content);
      }
      assertThat(gzip.compress(small)).hasSizeLessThan(100);
    }
  }
}

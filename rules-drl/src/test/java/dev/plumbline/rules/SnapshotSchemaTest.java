package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import dev.plumbline.engine.things.SnapshotSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The JSON Schema of snapshot lines that ships for authors of other collectors. */
class SnapshotSchemaTest {

  private static final Path PUBLISHED = Path.of("../docs/snapshot.schema.json");

  /**
   * With {@code -Dplumbline.golden=write} it is written anew, to be read before it is committed.
   */
  @Test
  void the_published_schema_is_the_one_the_vocabulary_generates() throws IOException {
    String generated =
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(
                    SnapshotSchema.of(
                        BundleReader.read(BundleReader.Input.shipped(ShippedFiles.read()))
                            .bundle()
                            .orElseThrow()
                            .vocabulary()))
            + "\n";
    if (System.getProperty("plumbline.golden", "").equals("write")) {
      Files.writeString(PUBLISHED, generated);
    }
    assertThat(Files.readString(PUBLISHED)).isEqualTo(generated);
  }
}

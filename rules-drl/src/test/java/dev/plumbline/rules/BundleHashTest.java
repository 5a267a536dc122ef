package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.PolicyFiles;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hash that says two bundles judge alike. */
class BundleHashTest {

  private static final String ATTESTATION =
      """
      attestation AT-1 of "threat model review"
        for workload "payments"
        signed by "ana@example.com" as "workload owner" on 2026-05-02
        evidence "model.json" sha256 "00"
        expires 2027-05-02
      end
      """;

  @TempDir Path folder;

  @Test
  void the_same_texts_are_the_same_bundle_wherever_they_lie() throws IOException {
    Path here = Files.createDirectory(folder.resolve("here"));
    Path there = Files.createDirectory(folder.resolve("there"));
    Files.writeString(here.resolve("a.policy"), ATTESTATION);
    Files.writeString(there.resolve("b.policy"), ATTESTATION);
    assertThat(hash(here)).isEqualTo(hash(there));
  }

  @Test
  void another_file_under_an_attestation_is_another_bundle() throws IOException {
    Files.writeString(folder.resolve("a.policy"), ATTESTATION);
    String without = hash(folder);
    Files.writeString(folder.resolve("model.json"), "{}");
    String first = hash(folder);
    Files.writeString(folder.resolve("model.json"), "{\"threats\":[]}");
    assertThat(List.of(without, first, hash(folder))).doesNotHaveDuplicates();
  }

  private static String hash(Path folder) {
    return BundleReader.read(
            BundleReader.Input.of(
                ShippedFiles.read(), PolicyFiles.read(List.of(folder)), List.of()))
        .bundle()
        .orElseThrow()
        .hash();
  }
}

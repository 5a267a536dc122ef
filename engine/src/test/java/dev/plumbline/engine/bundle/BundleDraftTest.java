package dev.plumbline.engine.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BundleDraftTest {
  @TempDir Path root;

  private SampleBundles sample;

  @BeforeEach
  void make_a_sample() {
    sample = new SampleBundles(root);
  }

  @Test
  void the_manifest_says_what_is_in_it() throws IOException {
    byte[] manifest = ZipReader.read("x.zip", sample.bundle(3)).get("manifest.json");
    try (InputStream golden = getClass().getResourceAsStream("manifest.json")) {
      assertThat(
              new String(manifest, UTF_8)
                  .replaceAll("\"(bundleHash|meaning)\": \"[0-9a-f]{64}\"", "\"$1\": \"…\""))
          .isEqualTo(new String(golden.readAllBytes(), UTF_8).stripTrailing());
    }
  }

  @Test
  void the_same_folder_key_and_time_give_the_same_bytes() {
    byte[] once = sample.bundle(3);
    sample.write(".git/HEAD", "not part of it");
    sample.write(".own.policy.swp", "not part of it");
    assertThat(sample.bundle(3)).isEqualTo(once);
  }

  @Test
  void a_file_that_lies_beside_the_policies_goes_along() {
    sample.write("registers/vendors.csv", "name\nacme\n");
    SignedBundle bundle = SignedBundle.verify("x.zip", sample.bundle(1), sample.keys);
    assertThat(bundle.policyFiles().hashOfFile("registers/vendors.csv"))
        .contains(Hash.of("name\nacme\n".getBytes(UTF_8)));
    assertThat(bundle.policyFiles().hashOfFile("registers/../registers/./vendors.csv")).isPresent();
    assertThat(bundle.policyFiles().hashOfFile("../vendors.csv")).isEmpty();
    assertThat(bundle.policyFiles().hashOfFile("registers")).isEmpty();
    assertThat(bundle.manifest().policies()).extracting(PolicyEntry::id).contains("OWN.ACTIVE");
  }

  @Test
  void a_bundle_reads_as_its_folder_does() {
    SignedBundle bundle = SignedBundle.verify("x.zip", sample.bundle(1), sample.keys);
    assertThat(bundle.isAsMade(bundle.checked(SampleBundles.SHIPPED))).isTrue();
    assertThat(bundle.checked(SampleBundles.SHIPPED).policies().get(0).span().file())
        .isEqualTo("x.zip/policies/own.policy");
  }

  @Test
  void a_link_is_not_packed() throws IOException {
    Path secret = Files.writeString(root.resolve("secret"), "secret");
    Files.createSymbolicLink(sample.folder.resolve("evidence/link.md"), secret);
    refuses("link.md: is a link or a device; a bundle holds the files themselves");
  }

  @Test
  void names_that_not_every_machine_can_keep_are_told() {
    sample.write("a:b.policy", "#");
    refuses("a:b.policy: has a name that not every machine can keep; rename it");
  }

  @Test
  void names_that_differ_in_case_alone_are_told() {
    sample.write("Own.vocab", "#");
    refuses("where case does not count; rename one");
  }

  @Test
  void the_names_of_the_manifest_and_its_signature_are_taken() {
    sample.write("Manifest.json", "{}");
    refuses("Manifest.json: has the name of a part of the bundle itself; rename it");
  }

  @Test
  void a_manifest_of_another_folder_is_a_file_as_any() {
    sample.write("evidence/manifest.json", "{}");
    assertThat(SignedBundle.verify("x.zip", sample.bundle(1), sample.keys).manifest().files())
        .containsKey("evidence/manifest.json");
  }

  @Test
  void what_is_too_large_is_told() {
    sample.write("large.policy", "#".repeat((256 << 10) + 1));
    refuses("large.policy: has more than 256 KiB; split it into several files");
    sample.write("large.policy", "#");
    sample.write("a.csv", "#".repeat(9 << 20));
    sample.write("b.csv", "#".repeat(9 << 20));
    refuses("is too large for a bundle: at most 16 MiB in 9998 files");
  }

  @Test
  void a_folder_that_is_not_there_is_told() {
    assertThatThrownBy(() -> BundleDraft.read(root.resolve("none")))
        .isInstanceOf(BundleFileException.class)
        .hasMessageContaining("none: there is no such folder");
  }

  private void refuses(String words) {
    assertThatThrownBy(() -> BundleDraft.read(sample.folder))
        .isInstanceOf(BundleFileException.class)
        .hasMessageContaining(words);
  }
}

package dev.plumbline.engine.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Manifests that a trusted key signed, and that are refused all the same. */
final class SignedManifestTest {
  @TempDir Path root;

  private SampleBundles sample;

  @BeforeEach
  void make_a_sample() {
    sample = new SampleBundles(root);
  }

  private void refuses(UnaryOperator<String> change, Refusal refusal, String words) {
    byte[] bundle =
        Tampering.files(
            sample.bundle(1),
            files -> {
              String before = new String(files.get("manifest.json"), UTF_8);
              String after = change.apply(before);
              assertThat(after).isNotEqualTo(before);
              byte[] manifest = after.getBytes(UTF_8);
              files.put("manifest.json", manifest);
              files.put("manifest.sig", sample.key.sign(manifest));
            });
    BundleRefusedException e =
        catchThrowableOfType(
            BundleRefusedException.class, () -> SignedBundle.verify("x.zip", bundle, sample.keys));
    assertThat(e).isNotNull();
    assertThat(e.refusal()).isEqualTo(refusal);
    assertThat(e).hasMessageStartingWith("x.zip: ").hasMessageContaining(words);
    assertThat(e.getMessage()).doesNotContain("\n");
  }

  @Test
  void what_is_no_json_is_refused() {
    refuses(text -> "{", Refusal.UNREADABLE_MANIFEST, "the JSON text ends too early");
    refuses(text -> text + "{}", Refusal.UNREADABLE_MANIFEST, "expected nothing after");
    refuses(text -> "[]", Refusal.UNREADABLE_MANIFEST, "expected an object");
    refuses(text -> "", Refusal.UNREADABLE_MANIFEST, "expected an object, found nothing");
  }

  @Test
  void a_field_that_stands_twice_is_refused() {
    refuses(
        text -> text.replace("\"revision\": 1,", "\"revision\": 1, \"revision\": 9,"),
        Refusal.UNREADABLE_MANIFEST,
        "the field \"revision\" stands twice");
  }

  @Test
  void a_field_that_is_unknown_is_refused() {
    refuses(
        text -> text.replace("\"revision\": 1,", "\"revision\": 1, \"unsigned\": true,"),
        Refusal.UNREADABLE_MANIFEST,
        "/unsigned: there is no such field here");
    refuses(
        text -> text.replace("\"size\": ", "\"mode\": 1, \"size\": "),
        Refusal.UNREADABLE_MANIFEST,
        "/files/evidence~1minutes.md/mode: there is no such field here");
  }

  @Test
  void a_field_that_is_missing_is_refused() {
    refuses(
        text -> text.replaceFirst("\"approver\": \"ben\",", ""),
        Refusal.UNREADABLE_MANIFEST,
        "/approver: expected a name on one line, of at most 200 characters, found nothing");
  }

  @Test
  void another_format_is_refused() {
    refuses(
        text -> text.replace("\"format\": 1", "\"format\": 2"),
        Refusal.UNKNOWN_FORMAT,
        "the manifest is of format '2'; this program reads format 1");
    refuses(
        text -> text.replace("\"format\": 1,", ""),
        Refusal.UNKNOWN_FORMAT,
        "the manifest is of format unknown");
  }

  @Test
  void a_revision_before_the_first_is_refused() {
    refuses(
        text -> text.replace("\"revision\": 1", "\"revision\": 0"),
        Refusal.UNREADABLE_MANIFEST,
        "/revision: expected a number from 1 on, found 0");
  }

  @Test
  void an_author_who_approves_is_refused() {
    refuses(
        text -> text.replace("\"ben\"", "\"ANA \""),
        Refusal.SAME_PERSON,
        "\"ana\" wrote it and approved it; somebody else approves");
  }

  @Test
  void a_bundle_without_manifest_is_refused() {
    byte[] bundle = Tampering.files(sample.bundle(1), files -> files.remove("manifest.json"));
    assertThatThrownBy(() -> SignedBundle.verify("x.zip", bundle, sample.keys))
        .isInstanceOf(BundleRefusedException.class)
        .hasMessageContaining("x.zip: has no 'manifest.json'");
  }

  @Test
  void a_signature_of_the_wrong_length_is_refused() {
    byte[] bundle =
        Tampering.files(sample.bundle(1), files -> files.put("manifest.sig", new byte[] {1}));
    assertThatThrownBy(() -> SignedBundle.verify("x.zip", bundle, sample.keys))
        .isInstanceOf(BundleRefusedException.class)
        .hasMessageContaining("no trusted key signed it");
  }
}

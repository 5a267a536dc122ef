package dev.plumbline.engine.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The threat T5, a policy weakened unseen: each tampered bundle is refused for its own reason, the
 * bundle before stays in force, and the log has the event.
 */
final class T5TamperTest {
  private static final Instant AT = Instant.parse("2026-11-24T06:00:00Z");
  private static final String POLICY = "policies/own.policy";

  @TempDir Path root;

  private SampleBundles sample;
  private Path installed;
  private byte[] next;

  @BeforeEach
  void a_bundle_is_in_force_and_another_follows() {
    sample = new SampleBundles(root);
    installed = root.resolve("installed");
    Path first = sample.file("first.zip", sample.bundle(3));
    BundleInstallation.at(installed).install(first, sample.keys, SampleBundles.SHIPPED, AT);
    sample.write(POLICY, SampleBundles.POLICY.replace("\"Because.\"", "\"Because of risk.\""));
    next = sample.bundle(4);
  }

  @Test
  void t5_untouched_it_takes_over() {
    Path file = sample.file("next.zip", next);
    BundleInstallation.at(installed).install(file, sample.keys, SampleBundles.SHIPPED, AT);
    assertThat(active().manifest().revision()).isEqualTo(4);
  }

  @Test
  void t5_case_1_a_stripped_signature_is_refused() {
    refuses(
        Tampering.files(next, files -> files.remove("manifest.sig")),
        Refusal.MISSING_SIGNATURE,
        "is not signed: it has no 'manifest.sig'");
  }

  @Test
  void t5_case_2_an_empty_signature_is_refused() {
    refuses(
        Tampering.files(next, files -> files.put("manifest.sig", new byte[0])),
        Refusal.EMPTY_SIGNATURE,
        "is not signed: its 'manifest.sig' is empty");
  }

  @Test
  void t5_case_3_the_signature_of_another_key_is_refused() {
    SigningKey foreign = SampleBundles.signingKey(root.resolve("foreign.pem"), KeyPem.generate());
    refuses(
        sample.bundle(4, foreign),
        Refusal.WRONG_SIGNATURE,
        "no trusted key signed it: another key did, or its manifest was changed afterwards");
  }

  @Test
  void t5_case_4_an_altered_file_is_refused() {
    refuses(
        Tampering.files(next, files -> replace(files, POLICY, "at least 3", "at least 9")),
        Refusal.ALTERED_FILE,
        "'policies/own.policy' was altered: it is not the file that was signed");
  }

  @Test
  void t5_case_4_an_altered_manifest_is_refused() {
    refuses(
        Tampering.files(next, files -> replace(files, "manifest.json", "\"ben\"", "\"eve\"")),
        Refusal.WRONG_SIGNATURE,
        "no trusted key signed it");
  }

  @Test
  void t5_case_5_an_added_file_is_refused() {
    refuses(
        Tampering.files(next, files -> files.put("exceptions.policy", new byte[] {'#'})),
        Refusal.ADDED_FILE,
        "'exceptions.policy' was added: the manifest does not name it");
  }

  @Test
  void t5_case_6_a_removed_file_is_refused() {
    refuses(
        Tampering.files(next, files -> files.remove(POLICY)),
        Refusal.REMOVED_FILE,
        "'policies/own.policy' was removed: the manifest names it");
  }

  @Test
  void t5_case_7_a_renamed_file_is_refused() {
    refuses(
        Tampering.files(next, files -> files.put("policies/own.txt", files.remove(POLICY))),
        Refusal.RENAMED_FILE,
        "'policies/own.policy' was renamed to 'policies/own.txt'");
  }

  @Test
  void t5_case_8_an_entry_that_stands_twice_is_refused() {
    refuses(
        Tampering.plus(next, POLICY, new byte[] {'#'}),
        Refusal.DUPLICATE_ENTRY,
        "has the entry 'policies/own.policy' twice");
  }

  @Test
  void t5_case_8_an_entry_that_stands_twice_where_case_does_not_count_is_refused() {
    refuses(
        Tampering.plus(next, "policies/OWN.policy", new byte[] {'#'}),
        Refusal.DUPLICATE_ENTRY,
        "twice, once as 'policies/own.policy'");
  }

  @Test
  void t5_case_9_an_older_revision_is_refused() {
    refuses(
        sample.bundle(2),
        Refusal.OLD_REVISION,
        "is revision 2, and revision 3 is in force already; to go back, make a new bundle");
  }

  @Test
  void t5_case_9_an_equal_revision_with_other_bytes_is_refused() {
    refuses(
        sample.bundle(3),
        Refusal.OLD_REVISION,
        "is another bundle of revision 3, which is in force already");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../own.policy",
        "policies/../../own.policy",
        "/etc/own.policy",
        "C:/own.policy",
        "C:own.policy",
        "./own.policy",
        "policies//own.policy",
        "policies/own.policy.",
        "policies/own\u0000.policy",
        "policies/own\u202e.policy"
      })
  void t5_case_10_a_name_that_leads_out_of_the_bundle_is_refused(String name) {
    refuses(
        Tampering.plus(next, name, new byte[] {'#'}),
        Refusal.UNSAFE_NAME,
        "has a name that could lead out of the bundle or mean another file elsewhere");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..\\own.policy", "x\\own.policies", "C:\\own.policy"})
  void t5_case_10_a_name_with_a_backslash_is_refused(String name) {
    String harmless = "x".repeat(name.length());
    byte[] with = Tampering.files(next, files -> files.put(harmless, new byte[] {'#'}));
    refuses(
        Tampering.renamed(with, harmless, name),
        Refusal.UNSAFE_NAME,
        "the entry '" + name + "' has a name that could lead out of the bundle");
  }

  @Test
  void t5_case_11_a_symbolic_link_is_refused() {
    refuses(
        Tampering.plus(next, "evidence/link.md", "/etc/passwd".getBytes(UTF_8), 0120777),
        Refusal.LINK,
        "the entry 'evidence/link.md' is a symbolic link, not a file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"manifest.json", "MANIFEST.JSON", "Manifest.json"})
  void t5_case_12_two_manifests_are_refused(String name) {
    refuses(
        Tampering.plus(next, name, "{}".getBytes(UTF_8)),
        Refusal.TWO_MANIFESTS,
        "has 2 entries called 'manifest.json'; expected one");
  }

  @Test
  void t5_no_byte_of_a_bundle_can_change_and_change_what_is_read() {
    Map<String, byte[]> honest = ZipReader.read("next.zip", next);
    int refused = 0;
    for (int i = 0; i < next.length; i++) {
      byte[] tampered = next.clone();
      tampered[i] ^= 1 << (i % 8);
      try {
        SignedBundle.verify("next.zip", tampered, sample.keys);
        Map<String, byte[]> read = ZipReader.read("next.zip", tampered);
        assertThat(read.keySet()).isEqualTo(honest.keySet());
        honest.forEach((name, bytes) -> assertThat(read.get(name)).isEqualTo(bytes));
      } catch (BundleRefusedException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(next.length / 2);
  }

  private static void replace(Map<String, byte[]> files, String name, String text, String other) {
    String before = new String(files.get(name), UTF_8);
    assertThat(before).contains(text);
    files.put(name, before.replace(text, other).getBytes(UTF_8));
  }

  private void refuses(byte[] tampered, Refusal refusal, String words) {
    SignedBundle before = active();
    Path file = sample.file("tampered.zip", tampered);

    BundleRefusedException e =
        catchThrowableOfType(
            BundleRefusedException.class,
            () ->
                BundleInstallation.at(installed)
                    .install(file, sample.keys, SampleBundles.SHIPPED, AT));

    assertThat(e).isNotNull();
    assertThat(e.refusal()).isEqualTo(refusal);
    assertThat(e).hasMessageStartingWith(file + ": ").hasMessageContaining(words);
    assertThat(e.getMessage()).doesNotContain("\n");
    assertThat(active().sha256()).isEqualTo(before.sha256());
    assertThat(active().manifest().revision()).isEqualTo(3);
    JsonNode event = lastEvent();
    assertThat(event.get("event").asText()).isEqualTo("refused");
    assertThat(event.get("at").asText()).isEqualTo("2026-11-24T06:00:00Z");
    assertThat(event.get("refusal").asText()).isEqualTo(refusal.word());
    assertThat(event.get("reason").asText()).isEqualTo(e.getMessage());
    assertThat(event.get("sha256").asText()).isEqualTo(Hash.of(tampered));
  }

  private SignedBundle active() {
    return BundleInstallation.at(installed).active(sample.keys);
  }

  private JsonNode lastEvent() {
    try {
      List<String> lines = Files.readAllLines(installed.resolve("events.jsonl"));
      return new ObjectMapper().readTree(lines.get(lines.size() - 1));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

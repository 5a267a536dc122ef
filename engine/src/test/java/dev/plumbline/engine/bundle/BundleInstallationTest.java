package dev.plumbline.engine.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.engine.bundle.BundleInstallation.Installed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BundleInstallationTest {
  private static final Instant AT = Instant.parse("2026-11-24T06:00:00Z");
  private static final String POLICY = "policies/own.policy";

  @TempDir Path root;

  private SampleBundles sample;
  private Path installed;

  @BeforeEach
  void make_a_sample() {
    sample = new SampleBundles(root);
    installed = root.resolve("installed");
  }

  private Installed install(String name, byte[] bundle) {
    return install(name, bundle, sample.keys);
  }

  private Installed install(String name, byte[] bundle, TrustedKeys keys) {
    return BundleInstallation.at(installed)
        .install(sample.file(name, bundle), keys, SampleBundles.SHIPPED, AT);
  }

  private SignedBundle active() {
    return BundleInstallation.at(installed).active(sample.keys);
  }

  private List<String> events() throws IOException {
    return Files.readAllLines(installed.resolve("events.jsonl"));
  }

  @Test
  void a_bundle_is_in_force_until_a_higher_revision_is() throws IOException {
    byte[] first = sample.bundle(1);
    assertThat(install("1.zip", first).isNew()).isTrue();
    assertThat(active().sha256()).isEqualTo(Hash.of(first));
    sample.write("evidence/minutes.md", "# Other minutes");
    byte[] second = sample.bundle(2);
    assertThat(install("2.zip", second).notes()).isEmpty();
    assertThat(active().sha256()).isEqualTo(Hash.of(second));
    assertThat(active().policyFiles().hashOfFile("evidence/minutes.md"))
        .contains(Hash.of("# Other minutes".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertThat(events())
        .hasSize(2)
        .allMatch(line -> line.contains("\"event\":\"activated\""))
        .last()
        .asString()
        .contains("\"revision\":2", "\"author\":\"ana\"", "\"approver\":\"ben\"", "2.zip");
  }

  @Test
  void the_same_file_twice_changes_nothing() throws IOException {
    byte[] bundle = sample.bundle(1);
    install("1.zip", bundle);
    assertThat(install("again.zip", bundle).isNew()).isFalse();
    assertThat(events()).hasSize(1);
  }

  @Test
  void a_meaning_that_changed_under_the_same_version_is_refused() throws IOException {
    install("1.zip", sample.bundle(1));
    sample.write(POLICY, SampleBundles.POLICY.replace("at least 3", "at least 9"));
    byte[] weaker = sample.bundle(2);

    assertThatThrownBy(() -> install("2.zip", weaker))
        .isInstanceOf(BundleRefusedException.class)
        .hasMessageContaining("2.zip: a meaning changed under an unchanged version")
        .hasMessageContaining("policies/own.policy:1: policy OWN.ACTIVE means something else")
        .hasMessageContaining("and its version is still 1.0.0; raise it");
    assertThat(active().manifest().revision()).isEqualTo(1);
    assertThat(events()).last().asString().contains("\"refusal\":\"changed-meaning\"");

    sample.write(
        POLICY, SampleBundles.POLICY.replace("at least 3", "at least 9").replace("1.0.0", "1.1.0"));
    assertThat(install("3.zip", sample.bundle(3)).isNew()).isTrue();
  }

  @Test
  void policies_with_errors_are_refused() throws IOException {
    install("1.zip", sample.bundle(1));
    BundleDraft honest = BundleDraft.read(sample.folder);
    BundleManifest manifest =
        honest.manifest(
            honest.check(SampleBundles.SHIPPED).bundle().orElseThrow(),
            2,
            SampleBundles.MADE,
            "ana",
            "ben");
    sample.write(POLICY, SampleBundles.POLICY.replace("is active", "is activ"));
    BundleDraft broken = BundleDraft.read(sample.folder);
    BundleManifest promised =
        new BundleManifest(
            2,
            manifest.made(),
            manifest.bundleHash(),
            "ana",
            "ben",
            broken.entries(),
            manifest.policies());
    byte[] bundle = broken.signed(promised, sample.key);

    assertThatThrownBy(() -> install("2.zip", bundle))
        .isInstanceOf(BundleRefusedException.class)
        .hasMessageContaining("its policies have errors")
        .hasMessageContaining("own.policy:9:");
    assertThat(active().manifest().revision()).isEqualTo(1);
    assertThat(events()).last().asString().contains("\"refusal\":\"policy-errors\"");
  }

  @Test
  void going_back_by_hand_is_noticed() throws IOException {
    install("1.zip", sample.bundle(1));
    byte[] before = Files.readAllBytes(installed.resolve("active"));
    install("2.zip", sample.bundle(2));
    Files.write(installed.resolve("active"), before);

    assertThatThrownBy(this::active)
        .isInstanceOf(BundleRefusedException.class)
        .hasMessageContaining("revision 1 is active, and revision 2 was before");
    Files.delete(installed.resolve("active"));
    assertThatThrownBy(this::active).hasMessageContaining("no bundle is active");
    assertThatThrownBy(() -> install("1.zip", sample.bundle(1)))
        .hasMessageContaining("revision 2 is in force already");
  }

  @Test
  void another_file_in_the_place_of_an_installed_one_is_noticed() throws IOException {
    install("1.zip", sample.bundle(1));
    Path kept = installed.resolve("bundles/" + active().sha256() + ".zip");
    Files.write(kept, sample.bundle(7));
    assertThatThrownBy(this::active)
        .isInstanceOf(BundleRefusedException.class)
        .hasMessageContaining("is not the one that was installed");
    install("1.zip", sample.bundle(1));
    assertThat(active().manifest().revision()).isEqualTo(1);
  }

  @Test
  void a_pointer_that_says_nothing_is_noticed_and_logged() throws IOException {
    install("1.zip", sample.bundle(1));
    Files.writeString(installed.resolve("active"), "{}");
    assertThatThrownBy(this::active).hasMessageContaining("does not say which bundle is active");
    assertThatThrownBy(() -> install("2.zip", sample.bundle(2)))
        .isInstanceOf(BundleRefusedException.class);
    assertThat(events()).last().asString().contains("\"refusal\":\"damaged-installation\"");
  }

  @Test
  void an_event_that_a_crash_cut_off_spoils_no_other() throws IOException {
    install("1.zip", sample.bundle(1));
    Files.writeString(
        installed.resolve("events.jsonl"), "{\"at\":\"2026-", StandardOpenOption.APPEND);
    install("2.zip", sample.bundle(2));
    assertThat(active().manifest().revision()).isEqualTo(2);
    assertThat(events()).hasSize(3).last().asString().contains("\"revision\":2");
  }

  @Test
  void an_event_that_a_crash_swallowed_is_made_up_for() throws IOException {
    byte[] bundle = sample.bundle(1);
    install("1.zip", bundle);
    Files.writeString(installed.resolve("events.jsonl"), "");
    assertThat(install("1.zip", bundle).isNew()).isFalse();
    assertThat(events()).singleElement().asString().contains("\"revision\":1");
  }

  @Test
  void nothing_is_believed_without_a_key() throws IOException {
    byte[] bundle = sample.bundle(1);
    TrustedKeys none = TrustedKeys.read(List.of());
    assertThatThrownBy(() -> install("1.zip", bundle, none))
        .isInstanceOf(BundleRefusedException.class)
        .hasMessageContaining("no key is trusted; add --trust KEY.pub");
    assertThat(events()).last().asString().contains("\"refusal\":\"no-trusted-key\"");
    assertThat(BundleInstallation.isAt(installed)).isTrue();
    assertThatThrownBy(this::active).hasMessageContaining("no bundle is active");
  }

  @Test
  void a_new_key_takes_over_from_the_old_one() {
    install("1.zip", sample.bundle(1));
    KeyPem.Pair pair = KeyPem.generate();
    SigningKey key = SampleBundles.signingKey(root.resolve("new.pem"), pair);
    TrustedKeys onlyNew = SampleBundles.trusted(root.resolve("new.pem.pub"), pair);
    TrustedKeys both =
        TrustedKeys.read(List.of(root.resolve("release.pem.pub"), root.resolve("new.pem.pub")));
    byte[] second = sample.bundle(2, key);

    assertThat(install("2.zip", second, both).notes()).isEmpty();
    assertThat(BundleInstallation.at(installed).active(onlyNew).signedWith())
        .isEqualTo(pair.fingerprint());
    assertThatThrownBy(this::active).hasMessageContaining("no trusted key signed it");
  }

  @Test
  void what_could_not_be_compared_is_told() throws IOException {
    install("1.zip", sample.bundle(1));
    KeyPem.Pair pair = KeyPem.generate();
    SigningKey key = SampleBundles.signingKey(root.resolve("new.pem"), pair);
    TrustedKeys onlyNew = SampleBundles.trusted(root.resolve("new.pem.pub"), pair);

    assertThat(install("2.zip", sample.bundle(2, key), onlyNew).notes())
        .singleElement()
        .asString()
        .startsWith("meanings were not compared with the bundle before: ");
    assertThat(events()).last().asString().contains("\"notes\":[\"meanings were not compared");
  }

  @Test
  void a_folder_of_other_things_is_left_alone() {
    sample.write("notes.txt", "mine");
    byte[] bundle = sample.bundle(1);
    assertThatThrownBy(
            () ->
                BundleInstallation.at(sample.folder)
                    .install(sample.file("1.zip", bundle), sample.keys, SampleBundles.SHIPPED, AT))
        .isInstanceOf(BundleFileException.class)
        .hasMessageContaining("holds other files");
    assertThat(sample.folder.resolve("events.jsonl")).doesNotExist();
  }
}

package dev.plumbline.engine.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MeaningChangeTest {
  private static final String POLICY = "policies/own.policy";

  @TempDir Path root;

  private SampleBundles sample;
  private SignedBundle before;

  @BeforeEach
  void make_a_sample() {
    sample = new SampleBundles(root);
    before = SignedBundle.verify("old.zip", sample.bundle(1), sample.keys);
  }

  private List<String> changes(String text) {
    sample.write(POLICY, text);
    BundleDraft draft = BundleDraft.read(sample.folder);
    return MeaningChange.between(
            before,
            draft.policies(draft.check(SampleBundles.SHIPPED).bundle().orElseThrow()),
            SampleBundles.SHIPPED)
        .stream()
        .map(change -> change.message("old.zip", "policies"))
        .toList();
  }

  @Test
  void another_meaning_needs_another_version() {
    String weaker = SampleBundles.POLICY.replace("at least 3", "at least 9");
    assertThat(changes("# moved\n\n" + weaker))
        .containsExactly(
            "policies/policies/own.policy:3: policy OWN.ACTIVE means something else than at"
                + " old.zip/policies/own.policy:1, and its version is still 1.0.0; raise it");
    assertThat(changes(weaker.replace("1.0.0", "1.1.0"))).isEmpty();
  }

  @Test
  void other_words_need_none() {
    assertThat(changes("# moved\n" + SampleBundles.POLICY.replace("Because.", "Because of risk.")))
        .isEmpty();
  }

  @Test
  void a_new_name_hides_nothing() {
    String renamed =
        SampleBundles.POLICY
            .replace("OWN.ACTIVE", "OWN.ALIVE")
            .replace("  applies to", "  formerly     OWN.ACTIVE\n  applies to");
    assertThat(changes(renamed)).isEmpty();
    assertThat(changes(renamed.replace("at least 3", "at least 9")))
        .singleElement()
        .asString()
        .contains("policy OWN.ALIVE means something else");
  }

  @Test
  void a_policy_without_version_is_told_how_to_write_one() {
    String unversioned = SampleBundles.POLICY.replace("  version      1.0.0\n", "");
    sample.write(POLICY, unversioned);
    before = SignedBundle.verify("old.zip", sample.bundle(1), sample.keys);
    assertThat(changes(unversioned.replace("at least 3", "at least 9")))
        .singleElement()
        .asString()
        .endsWith("and has no version; add a line such as: version 1.1.0");
  }

  @Test
  void a_vocabulary_that_makes_it_mean_something_else_counts() {
    sample.write("own.vocab", SampleBundles.VOCABULARY.replace("7 days", "70 days"));
    assertThat(changes(SampleBundles.POLICY)).hasSize(1);
  }
}

package dev.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedCollection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a snapshot must not hold, and that it holds the same every time. */
class SecretsTest {
  @TempDir Path folder;

  private Map<String, String> collected(String name, int threads) throws IOException {
    Path target = folder.resolve(name);
    try (RecordedAws aws = RecordedAws.start()) {
      RecordedCollection.collect(
          RecordedCollection.request(aws, target, threads, ProgressListener.SILENT));
    }
    return SnapshotTexts.of(target);
  }

  @Test
  void no_secret_reaches_a_snapshot_and_one_thread_writes_the_same_as_six() throws IOException {
    Map<String, String> one = collected("one", 1);
    assertThat(one.keySet()).contains("observations/418878636648/build-projects.jsonl");
    assertThat(one.get("observations/418878636648/build-projects.jsonl"))
        .contains("AWS_SECRET_ACCESS_KEY");
    assertThat(one.keySet())
        .contains(
            "observations/818133058349/config-rules.jsonl",
            "observations/818133058349/shield-subscriptions.jsonl");
    assertThat(one.values())
        .allSatisfy(
            text ->
                assertThat(text)
                    .doesNotContain("wJalrXUtnFEMI")
                    .doesNotContain("/app/db/password")
                    .doesNotContain("AKIA")
                    .doesNotContain("ASIA")
                    .doesNotContain("FQoGZXIvYXdz")
                    .doesNotContain("SessionToken")
                    .doesNotContain("Base32StringSeed")
                    .doesNotContain("QRCode")
                    .doesNotContain("made-hook-secret")
                    .doesNotContain("made-pipeline-secret")
                    .doesNotContain("made-build-secret")
                    .doesNotContain("made-notes-secret")
                    .doesNotContain("soc@")
                    .doesNotContain("10.0.0.1")
                    .doesNotContain("parameter that stays out")
                    .doesNotContain("ring twice"));
    assertThat(collected("six", 6)).isEqualTo(one);
  }
}

package dev.plumbline.collectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evaluation.Evaluator;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an organization can say of scans, threat models, opinions and vulnerabilities. */
class OwnPoliciesTest {
  private static final Path FILES = Path.of("src/test/resources/files");

  @TempDir Path folder;

  @Test
  void the_words_of_the_vocabulary_reach_all_that_files_tell() throws Exception {
    Bundle bundle = bundle();
    Snapshot snapshot =
        FileCollection.collect(FILES.resolve("files.yaml"), folder.resolve("snapshot"));

    Stream<String> results =
        Evaluator.of(bundle).evaluate(snapshot, RecordedCollection.NOW, 1).findings().stream()
            .map(f -> f.policyId() + " " + f.subject().id() + " " + f.result());
    assertThat(results)
        .containsExactlyInAnyOrder(
            "OWN.SCANS sarif/trivy.sarif/1 FAIL",
            "OWN.SCANS sarif/not-run.sarif/1 UNKNOWN",
            "OWN.MODELS models/payments.tc.json FAIL",
            "OWN.MODELS models/empty.tc.json FAIL",
            "OWN.OPINIONS"
                + " prowler/prowler-aws-iam_root_mfa_enabled-418878636648-us-east-1-root FAIL",
            "OWN.OPINIONS prowler/c-1 PASS",
            "OWN.OPINIONS security hub/arn:aws:securityhub:us-east-1:418878636648:finding/1"
                + " NOT_APPLICABLE",
            "OWN.VULNERABILITIES CVE-2026-1000 FAIL",
            "OWN.VULNERABILITIES CVE-2026-0999 NOT_APPLICABLE");
  }

  private static Bundle bundle() throws IOException {
    ShippedFiles shipped = ShippedFiles.read();
    BundleReader.Reading reading =
        BundleReader.read(
            new BundleReader.Input(
                shipped.vocabularies(),
                List.of(),
                List.of(
                    new Bundle.SourceFile(
                        "own.policy", Files.readString(FILES.resolve("own.policy")))),
                shipped.catalogue(),
                shipped.attestationKinds(),
                name -> Optional.empty()));
    assertThat(reading.problems()).map(Problem::render).isEmpty();
    return reading.bundle().orElseThrow();
  }
}

package dev.plumbline.benchmarks.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementTest {
  private static final EvidenceGenerator ESTATE = EvidenceGenerator.of(200);

  @TempDir static Path folder;
  private static Path snapshot = Path.of("");
  private static List<String> truth = List.of();

  @BeforeAll
  static void generate() throws IOException {
    snapshot = folder.resolve("snapshot");
    ESTATE.write(snapshot);
    Path lines = folder.resolve("truth.tsv");
    ESTATE.writeTruth(lines);
    truth = Files.readAllLines(lines);
  }

  @Test
  void plumbline_says_what_is_true() {
    Plumbline plumbline = new Plumbline(BenchmarkPolicies.bundle());
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ResultLines lines = new ResultLines(said);
    plumbline.evaluate(snapshot, 1).findings().stream()
        .sorted(java.util.Comparator.comparing(f -> f.subject().account()))
        .forEach(f -> Plumbline.tell(f, lines));
    lines.finish();
    assertThat(said.toString(StandardCharsets.UTF_8).lines()).containsExactlyElementsOf(truth);
  }
}

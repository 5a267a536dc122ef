package dev.plumbline.collectors.files.workflows;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.collectors.files.reading.EvidenceFile;
import dev.plumbline.collectors.files.reading.EvidenceFolder;
import dev.plumbline.collectors.files.reading.YamlDocument;
import dev.plumbline.collectors.framework.Fields;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads pipelines from text, and tells each stage on a line. */
final class Read {
  private Read() {}

  static List<String> github(Path checkout, String text, String... production) {
    return stages(
        GithubWorkflow.read(
            document(text), EvidenceFolder.of(checkout), new ProductionJobs(Set.of(production))));
  }

  static List<String> gitlab(Path checkout, String text, String... production) {
    return stages(
        GitlabPipeline.read(
            document(text), EvidenceFolder.of(checkout), new ProductionJobs(Set.of(production))));
  }

  static List<String> buildspec(String text, String... production) {
    return stages(Buildspec.read(document(text), new ProductionJobs(Set.of(production))));
  }

  /** Such as {@code "scan: test, blocks, production?"}: yes, and with ? not told. */
  static List<String> stages(FilePipeline pipeline) {
    Fields data = pipeline.data("p");
    List<String> lines = new ArrayList<>();
    if (data.node().has("stages")) {
      data.node().get("stages").forEach(stage -> lines.add(line(stage)));
    } else {
      lines.add("not told");
    }
    return lines;
  }

  private static String line(JsonNode stage) {
    List<String> words = new ArrayList<>();
    word(stage, "securityTest", "test", words);
    word(stage, "blocking", "blocks", words);
    word(stage, "production", "production", words);
    word(stage, "approval", "approval", words);
    return stage.get("id").asText().substring(2) + ": " + String.join(", ", words);
  }

  private static void word(JsonNode stage, String field, String word, List<String> words) {
    if (!stage.has(field)) {
      words.add(word + "?");
    } else if (stage.get(field).asBoolean()) {
      words.add(word);
    }
  }

  static YamlDocument document(String text) {
    return YamlDocument.read(new EvidenceFile("file.yml", text.getBytes(UTF_8)));
  }
}

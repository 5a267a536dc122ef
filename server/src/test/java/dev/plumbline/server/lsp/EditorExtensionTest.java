package dev.plumbline.server.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.engine.editing.Completion;
import dev.plumbline.engine.editing.Completions;
import dev.plumbline.engine.editing.Position;
import dev.plumbline.engine.editing.Understanding;
import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.reading.BlockWords;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import dev.plumbline.engine.policy.witness.Expected;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The extension's grammar and the language. */
final class EditorExtensionTest {

  private static final Path EXTENSION = Path.of("../editors/vscode");

  /** A caret, {@code ‸}, at places where every kind of word of the language is expected. */
  private static final String PLACES =
      """
      ‸
      policy A.B "a"
        ‸
        evidence accounts, ‸
        evidence accounts, at most 3 ‸
        applies to each account
        must ‸
      end
      policy A.C "a"
        parameter days is 3 ‸
        applies to each account
        must the account is active ‸
      end
      policy A.D "a"
        applies to each account
        must the name of the account ‸
      end
      policy A.E "a"
        applies to each root user
        must the number of access keys of the root user ‸
      end
      policy A.F "a"
        applies to each root user
        must the last sign-in of the root user ‸
      end
      policy A.G "a"
        applies to each pipeline
        must in the stages of the pipeline: some where the stage is a security test ‸
      end
      policy A.H "a"
        applies to each pipeline
        must for ‸
      end
      policy A.I "a"
        applies to each pipeline
        must some of the stages of the pipeline ‸
      end
      policy A.J "a"
        ‸
      end
      define "the account is ours" ‸
      end
      define "the account is another" for each account
        ‸
      end
      exception EX-1 ‸
      end
      exception EX-2 to A.B
        ‸
        approved by "a" ‸
      end
      attestation AT-1 ‸
      end
      attestation AT-2 of "threat model review"
        ‸
        signed by "a" ‸
        evidence "a" ‸
      end
      settings ‸
        ‸
      end
      test "t" ‸
      end
      test "t" for A.B
        ‸
        given account "A" ‸
        expect PASS ‸
      end
      """;

  @Test
  void every_word_of_the_language_is_coloured() throws IOException {
    List<Pattern> patterns = patterns(json("syntaxes/plumbline.tmLanguage.json"));
    Set<String> words = new TreeSet<>(wordsOfTheLanguage());
    words.addAll(BlockWords.ofPolicies());
    words.addAll(BlockWords.ofVocabularies());
    assertThat(words)
        .contains("severity", "is at least", "for", "comes", "compensating", "today is", "sha256");
    assertThat(words)
        .allSatisfy(
            word ->
                assertThat(patterns)
                    .as(word)
                    .anyMatch(pattern -> pattern.matcher(word).lookingAt()));
  }

  private static Set<String> wordsOfTheLanguage() {
    Set<String> words = new TreeSet<>();
    List<String> lines = PLACES.lines().toList();
    Understanding understanding = understanding(PLACES.replace("‸", ""));
    for (int i = 0; i < lines.size(); i++) {
      int column = lines.get(i).indexOf('‸');
      if (column >= 0) {
        Completions.at(understanding, "own.policy", new Position(i + 1, column + 1)).stream()
            .filter(completion -> completion.kind() == Expected.Kind.KEYWORD)
            .map(Completion::words)
            .forEach(words::add);
      }
    }
    return words;
  }

  private static Understanding understanding(String policies) {
    ShippedFiles shipped = ShippedFiles.read();
    return Understanding.of(
        new BundleReader.Input(
            shipped.vocabularies(),
            List.of(),
            List.of(new SourceFile("own.policy", policies)),
            shipped.catalogue(),
            shipped.attestationKinds(),
            name -> Optional.empty()));
  }

  private static List<Pattern> patterns(JsonNode grammar) {
    return grammar.findValuesAsText("match").stream().map(Pattern::compile).toList();
  }

  @Test
  void what_the_manifest_names_is_there() throws IOException {
    JsonNode manifest = json("package.json");
    assertThat(EXTENSION.resolve(manifest.path("main").asText())).exists();
    JsonNode contributes = manifest.path("contributes");
    assertThat(
            Stream.concat(
                contributes.path("languages").findValuesAsText("configuration").stream(),
                contributes.path("grammars").findValuesAsText("path").stream()))
        .hasSize(4)
        .allSatisfy(file -> assertThat(EXTENSION.resolve(file)).exists());
    assertThat(contributes.path("configuration").path("properties").has("plumbline.path")).isTrue();
  }

  @Test
  void versions_are_pinned() throws IOException {
    JsonNode manifest = json("package.json");
    assertThat(manifest.path("dependencies")).isNotEmpty();
    assertThat(List.of(manifest.path("dependencies"), manifest.path("devDependencies")))
        .allSatisfy(
            dependencies ->
                assertThat(dependencies)
                    .allSatisfy(
                        version -> assertThat(version.asText()).matches("\\d+\\.\\d+\\.\\d+")));
  }

  private static JsonNode json(String file) throws IOException {
    return new ObjectMapper().readTree(EXTENSION.resolve(file).toFile());
  }
}

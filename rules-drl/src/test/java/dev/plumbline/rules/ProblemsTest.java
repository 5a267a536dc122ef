package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.BundleReader.Reading;
import dev.plumbline.engine.policy.reading.PolicyFiles;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mistakes officers make, and what they are told: a case is a policy and a text beside it, and a
 * vocabulary if it needs one. With {@code -Dplumbline.golden=write} the texts are written anew, to
 * be read before they are committed.
 */
class ProblemsTest {

  private static final Path CASES = Path.of("src/test/resources/problems");
  private static final ShippedFiles SHIPPED = ShippedFiles.read();

  @ParameterizedTest
  @MethodSource("cases")
  void a_mistake_is_told_with_its_place_and_what_to_write_instead(String name) throws IOException {
    Path policy = CASES.resolve(name + ".policy");
    Reading reading =
        BundleReader.read(
            BundleReader.Input.of(SHIPPED, PolicyFiles.read(files(policy)), List.of()));
    String told =
        String.join("\n", reading.problems().stream().map(Problem::render).toList())
                .replace(CASES + "/", "")
            + "\n";
    Path golden = CASES.resolve(name + ".txt");
    if (System.getProperty("plumbline.golden", "").equals("write")) {
      Files.writeString(golden, told);
    }
    assertThat(reading.bundle()).isEmpty();
    assertThat(told).isEqualTo(Files.readString(golden));
  }

  /** The policy, and the vocabulary beside it if it needs one of its own. */
  private static List<Path> files(Path policy) {
    Path vocabulary = Path.of(policy.toString().replace(".policy", ".vocab"));
    return Files.exists(vocabulary) ? List.of(policy, vocabulary) : List.of(policy);
  }

  @Test
  void the_likeliest_mistakes_are_there() throws IOException {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(60);
  }

  static Stream<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".policy"))
          .map(file -> file.substring(0, file.length() - ".policy".length()))
          .sorted()
          .toList()
          .stream();
    }
  }
}

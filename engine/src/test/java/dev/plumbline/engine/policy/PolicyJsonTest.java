package dev.plumbline.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.engine.policy.reading.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * A policy with every kind of clause as JSON. With {@code -Dplumbline.golden=write} the file is
 * written anew, to be read before it is committed.
 */
class PolicyJsonTest {

  private static final Path FOLDER = Path.of("src/test/resources/dev/plumbline/engine/policy");

  @Test
  void every_kind_of_clause_has_its_form() throws IOException {
    String text = Files.readString(FOLDER.resolve("every-clause.policy"));
    String json = pretty(Language.bundle(text).policies().get(0)) + "\n";
    Path golden = FOLDER.resolve("every-clause.json");
    if (System.getProperty("plumbline.golden", "").equals("write")) {
      Files.writeString(golden, json);
    }
    assertThat(json).isEqualTo(Files.readString(golden));
  }

  @Test
  void the_file_has_every_kind_of_clause() throws IOException {
    String golden = Files.readString(FOLDER.resolve("every-clause.json"));
    for (Condition.Kind kind : Condition.Kind.values()) {
      assertThat(golden).contains("\"kind\" : \"" + kind.name().toLowerCase(Locale.ROOT));
    }
  }

  private static String pretty(Policy policy) throws JsonProcessingException {
    return new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(PolicyJson.of(policy))
        .replace(System.lineSeparator(), "\n");
  }
}

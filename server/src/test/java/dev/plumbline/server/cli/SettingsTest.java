package dev.plumbline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsTest {
  @TempDir Path folder;

  private Settings read(String text) throws IOException {
    Path file = folder.resolve("plumbline.yaml");
    Files.writeString(file, text);
    return Settings.load(Optional.of(file));
  }

  @Test
  void each_setting_is_read_as_what_it_is() throws IOException {
    Settings settings =
        read(
            """
            # a comment
            role-name: Reader
            regions: [eu-west-1, us-east-1]
            threads: 4
            rate-share: 0.5
            store: kept/plumbline.db
            profile:
            """);
    assertThat(settings.text(Setting.ROLE_NAME)).contains("Reader");
    assertThat(settings.texts(Setting.REGIONS)).containsExactly("eu-west-1", "us-east-1");
    assertThat(settings.whole(Setting.THREADS)).contains(4);
    assertThat(settings.number(Setting.RATE_SHARE)).contains(0.5);
    assertThat(settings.path(Setting.STORE)).contains(folder.resolve("kept/plumbline.db"));
    assertThat(settings.text(Setting.PROFILE)).isEmpty();
    assertThat(settings.texts(Setting.SOURCES)).isEmpty();
  }

  @Test
  void an_empty_file_says_nothing() throws IOException {
    assertThat(read("# nothing yet\n").text(Setting.ROLE_NAME)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "role-nam: R|:1: there is no setting \"role-nam\"; did you mean \"role-name\"?",
        "zzzzzzzzzzzzzzzzzzzzzzz: R|:1: there is no setting \"zzzzzzzzzzzzzzzzzzzzzzz\"; the"
            + " settings are role-name, external-id",
        "role-name: 0123|:1: expected for \"role-name\" a text; numbers stand in quotes",
        "external-id: 0123|:1: expected for \"external-id\" 2 to 1,224 letters, digits and"
            + " +=,.@:/-_, in quotes where it is a number",
        "threads: 1\\nexternal-id: \"\"|:2: expected for \"external-id\" 2 to 1,224 letters",
        "external-id:|:1: expected for \"external-id\" 2 to 1,224 letters",
        "external-id: four 2f|:1: expected for \"external-id\" 2 to 1,224 letters",
        "external-id: \"4\"|:1: expected for \"external-id\" 2 to 1,224 letters",
        "regions: eu-west-1|:1: expected for \"regions\" a list of texts, such as",
        "session-policy: wide|:1: expected for \"session-policy\" narrow or none",
        "threads: 0|:1: expected for \"threads\" a whole number of 1 or more",
        "rate-share: 70|:1: expected for \"rate-share\" a number over 0 and up to 1, such as 0.7",
        "- role-name|: expected lines such as \"role-name: MyRole\"",
        "threads: 1\\nthreads: 2|:2: Duplicate field 'threads'",
        "store: \"x|:1: "
      })
  void what_is_not_understood_is_refused_with_its_place(String text, String message) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(folder.resolve("plumbline.yaml") + message)
        .message()
        .doesNotContain("\n");
  }

  @Test
  void a_named_file_that_is_missing_is_refused() {
    Path missing = folder.resolve("none.yaml");
    assertThatThrownBy(() -> Settings.load(Optional.of(missing)))
        .hasMessage(missing + ": there is no such file; \"plumbline init FOLDER\" writes one");
  }
}

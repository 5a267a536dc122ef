package dev.plumbline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder to start from works as it is. */
final class InitCommandTest {
  @TempDir Path temporary;

  private Path folder() {
    return temporary.resolve("ours");
  }

  private CommandRun init() {
    CommandRun run = CommandRun.of("init", folder());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(Exit.FINE);
    return run;
  }

  @Test
  void its_policies_check_and_pass_their_tests() {
    init();
    assertThat(CommandRun.of("policy", "check", folder().resolve("policies")).code()).isZero();
    assertThat(CommandRun.of("policy", "fmt", "--check", folder().resolve("policies")).code())
        .isZero();
    CommandRun tests =
        CommandRun.of(
            "policy", "test", folder().resolve("policies"), "--coverage", "--output", "json");
    assertThat(tests.code()).isZero();
    assertThat(tests.json().path("passed").asInt()).isEqualTo(5);
    assertThat(tests.json().at("/coverage/unseen")).isEmpty();
  }

  @Test
  void what_it_says_to_do_next_evaluates_the_sample() {
    String command = init().out().lines().reduce("", (above, line) -> line).strip();
    CommandRun run = CommandRun.of((Object[]) command.substring("plumbline ".length()).split(" "));
    assertThat(run.code()).isEqualTo(Exit.FINE);
    assertThat(run.out()).contains("SEC 1").contains("93 policies");
  }

  @Test
  void its_configuration_names_every_setting_and_is_understood() throws IOException {
    init();
    Path file = folder().resolve("plumbline.yaml");
    String text = Files.readString(file);
    Settings settings = Settings.load(Optional.of(file));
    assertThat(Setting.names()).allMatch(name -> text.contains(name + ":"));
    assertThat(settings.text(Setting.ROLE_NAME)).contains(CollectOptions.ROLE_NAME);
    assertThat(settings.path(Setting.BUNDLE).orElseThrow()).isDirectory();
  }

  @Test
  void every_folder_gets_an_external_id_of_its_own() throws IOException {
    init();
    Path other = temporary.resolve("other");
    CommandRun.of("init", other);
    assertThat(
            Settings.load(Optional.of(other.resolve("plumbline.yaml"))).text(Setting.EXTERNAL_ID))
        .isPresent()
        .isNotEqualTo(
            Settings.load(Optional.of(folder().resolve("plumbline.yaml")))
                .text(Setting.EXTERNAL_ID));
  }

  @Test
  void a_folder_that_is_taken_is_left_alone() throws IOException {
    Files.createDirectories(folder());
    Files.writeString(folder().resolve("mine.txt"), "mine");
    CommandRun run = CommandRun.of("init", folder());
    assertThat(run.code()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.err())
        .isEqualTo("plumbline: " + folder() + ": is not empty; name a new folder\n");
    assertThat(folder().toFile().list()).containsExactly("mine.txt");
  }
}

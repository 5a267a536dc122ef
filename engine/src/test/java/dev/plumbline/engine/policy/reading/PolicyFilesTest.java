package dev.plumbline.engine.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.engine.policy.Bundle.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFilesTest {

  @TempDir Path folder;

  private Path bundle;

  @BeforeEach
  void make_the_folder_of_the_bundle() throws IOException {
    bundle = Files.createDirectory(folder.resolve("bundle"));
  }

  @Test
  void a_folder_is_read_with_all_that_is_in_it() throws IOException {
    write("b.policy", "# b");
    write("deep/er/a.policy", "# a");
    write("own.vocab", "# own");
    write("notes.txt", "not a policy");
    PolicyFiles files = PolicyFiles.read(List.of(bundle));
    assertThat(files.policies()).extracting(SourceFile::text).containsExactly("# b", "# a");
    assertThat(files.vocabularies()).extracting(SourceFile::text).containsExactly("# own");
    assertThat(files.includesShipped()).isFalse();
  }

  @Test
  void a_file_that_is_named_is_read_whatever_it_is_called() throws IOException {
    Path file = write("policies.txt", "# a");
    assertThat(PolicyFiles.read(List.of(file)).policies())
        .containsExactly(new SourceFile(file.toString(), "# a"));
  }

  @Test
  void a_path_that_does_not_exist_is_told() {
    Path missing = bundle.resolve("missing.policy");
    assertThatThrownBy(() -> PolicyFiles.read(List.of(missing)))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessage(
            missing
                + ": there is no such file or folder; name a .policy file or a folder with some");
  }

  @Test
  void a_file_that_is_not_utf_8_is_told() throws IOException {
    Path file = bundle.resolve("latin.policy");
    Files.write(file, new byte[] {'#', ' ', 'M', (byte) 0xFC, 'n'});
    assertThatThrownBy(() -> PolicyFiles.read(List.of(bundle)))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessage(file + ": is not UTF-8; save it as UTF-8 text");
  }

  @Test
  void a_bundle_may_include_what_ships() throws IOException {
    write("bundle.yaml", "includes: sec1\n");
    assertThat(PolicyFiles.read(List.of(bundle)).includesShipped()).isTrue();
  }

  @Test
  void a_bundle_that_includes_nothing_stands_alone() throws IOException {
    write("bundle.yaml", "includes: []\n");
    assertThat(PolicyFiles.read(List.of(bundle)).includesShipped()).isFalse();
  }

  @Test
  void a_bundle_cannot_include_what_does_not_ship() throws IOException {
    Path settings = write("bundle.yaml", "includes: [sec1, sec2]\n");
    assertThatThrownBy(() -> PolicyFiles.read(List.of(bundle)))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessage(settings + ": nothing called 'sec2' ships; write: includes: sec1");
  }

  @Test
  void settings_that_say_something_else_are_told() throws IOException {
    Path settings = write("bundle.yaml", "include: sec1\n");
    assertThatThrownBy(() -> PolicyFiles.read(List.of(bundle)))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageStartingWith(settings + ": ")
        .hasMessageEndingWith("write one line: includes: sec1");
  }

  @Test
  void settings_that_say_nothing_are_told() throws IOException {
    for (String nothing : List.of("", "includes:\n", "# includes: sec1\n")) {
      Path settings = write("bundle.yaml", nothing);
      assertThatThrownBy(() -> PolicyFiles.read(List.of(bundle)))
          .isInstanceOf(UnreadableFileException.class)
          .hasMessageStartingWith(settings + ": ")
          .hasMessageEndingWith("write one line: includes: sec1");
    }
  }

  @Test
  void the_hash_of_a_file_beside_the_policies_is_known() throws IOException {
    write("threat-models/payments.json", "abc");
    PolicyFiles files = PolicyFiles.read(List.of(bundle));
    assertThat(files.hashOfFile("threat-models/payments.json"))
        .contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(files.hashOfFile("threat-models/absent.json")).isEmpty();
    assertThat(files.hashOfFile("threat-models")).isEmpty();
  }

  @Test
  void no_file_outside_of_the_folder_is_looked_at() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.writeString(Files.createDirectory(folder.resolve("bundle-2")).resolve("a.txt"), "a");
    Files.createSymbolicLink(bundle.resolve("link.txt"), secret);
    PolicyFiles files = PolicyFiles.read(List.of(bundle));
    assertThat(files.hashOfFile("../secret.txt")).isEmpty();
    assertThat(files.hashOfFile("deep/../../secret.txt")).isEmpty();
    assertThat(files.hashOfFile("../bundle-2/a.txt")).isEmpty();
    assertThat(files.hashOfFile(secret.toString())).isEmpty();
    assertThat(files.hashOfFile("link.txt")).isEmpty();
  }

  @Test
  void a_name_that_no_file_can_have_is_no_file() {
    assertThat(PolicyFiles.read(List.of(bundle)).hashOfFile("a\0b")).isEmpty();
  }

  @Test
  void files_in_memory_are_read_as_if_they_lay_in_a_folder() throws IOException {
    write("b.policy", "# b");
    write("deep/a.policy", "# a");
    write("own.vocab", "# own");
    write("bundle.yaml", "includes: sec1\n");
    write("notes.txt", "abc");
    TreeMap<String, byte[]> files = new TreeMap<>();
    for (String name :
        List.of("b.policy", "deep/a.policy", "own.vocab", "bundle.yaml", "notes.txt")) {
      files.put(name, Files.readAllBytes(bundle.resolve(name)));
    }
    PolicyFiles memory = PolicyFiles.of(bundle.toString(), files);
    PolicyFiles disk = PolicyFiles.read(List.of(bundle));
    assertThat(memory.policies()).isEqualTo(disk.policies());
    assertThat(memory.vocabularies()).isEqualTo(disk.vocabularies());
    assertThat(memory.includesShipped()).isTrue();
    for (String name : List.of("notes.txt", "./notes.txt", "deep/../notes.txt")) {
      assertThat(memory.hashOfFile(name)).isPresent().isEqualTo(disk.hashOfFile(name));
    }
    for (String name : List.of("../bundle/../x", "deep", "none", "", "/notes.txt")) {
      assertThat(memory.hashOfFile(name)).isEmpty();
    }
  }

  @Test
  void the_first_of_several_folders_that_has_a_file_is_taken() throws IOException {
    write("notes.txt", "abc");
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("notes.txt"), "other");
    PolicyFiles files =
        PolicyFiles.together(
            List.of(PolicyFiles.read(List.of(bundle)), PolicyFiles.read(List.of(other))));
    assertThat(files).isEqualTo(PolicyFiles.read(List.of(bundle, other)));
    assertThat(files.hashOfFile("notes.txt"))
        .isEqualTo(PolicyFiles.read(List.of(bundle)).hashOfFile("notes.txt"));
  }

  private Path write(String name, String text) throws IOException {
    Path file = bundle.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}

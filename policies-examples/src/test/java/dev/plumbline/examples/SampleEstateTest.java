package dev.plumbline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evidence.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The committed estate is what the overlay makes of what the collectors read from the recorded
 * answers. To write it anew after a change of either: {@code mvn -pl policies-examples -am test
 * -Dtest=SampleEstateTest -Dsurefire.failIfNoSpecifiedTests=false -Dsample.estate=write}.
 */
class SampleEstateTest {
  private static final Path OVERLAY =
      Path.of("src/test/resources/dev/plumbline/examples/sample-estate.yaml");
  private static final Path COMMITTED = Path.of("src/main/resources/dev/plumbline/examples/estate");

  @TempDir Path folder;

  @Test
  void the_committed_estate_is_what_the_generator_makes() throws IOException {
    Path made = make(folder.resolve("made"));
    if ("write".equals(System.getProperty("sample.estate"))) {
      delete(COMMITTED);
      make(COMMITTED);
    }
    assertThat(files(COMMITTED)).isEqualTo(files(made));
  }

  @Test
  void it_has_26_accounts_and_three_levels_of_units() {
    Snapshot estate = Snapshot.open(COMMITTED);
    assertThat(estate.accounts()).hasSize(26);
    assertThat(estate.lines(estate.manifest().header().managementAccount(), "organization tree"))
        .anySatisfy(
            line -> assertThat(line.toString()).contains("/Workloads/Production/Regulated"));
  }

  private Path make(Path target) throws IOException {
    Path recorded = folder.resolve("recorded-for-" + target.getFileName());
    try (RecordedAws aws = RecordedAws.start();
        InputStream yaml = Files.newInputStream(OVERLAY)) {
      RecordedCollection.collect(aws, recorded);
      SampleEstate.write(Snapshot.open(recorded), Overlay.read(yaml), target);
    }
    return target;
  }

  private static SortedMap<String, String> files(Path root) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        files.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return files;
  }

  private static void delete(Path root) throws IOException {
    if (Files.exists(root)) {
      try (Stream<Path> all = Files.walk(root)) {
        for (Path file : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
          Files.delete(file);
        }
      }
    }
  }
}

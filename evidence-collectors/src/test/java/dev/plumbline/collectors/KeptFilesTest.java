package dev.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.files.FileSourceCollectors;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Scope;
import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.evidence.SnapshotLine.Readable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Collections with files, and after them without. */
class KeptFilesTest {
  private static final Path FILES = Path.of("src/test/resources/files");
  private static final Clock LATER =
      Clock.fixed(RecordedCollection.NOW.plus(Duration.ofDays(1)), ZoneOffset.UTC);
  private static final String ACCOUNT = "418878636648";
  private static final Set<String> SOURCES =
      FileSourceCollectors.SOURCES.stream().map(CollectedSource::name).collect(Collectors.toSet());

  @TempDir Path folder;
  private final RecordedAws aws = RecordedAws.startSmall();
  private Snapshot first;

  @BeforeEach
  void collect_with_files() {
    first = with("files.yaml", request("first"));
  }

  @AfterEach
  void stop() {
    aws.close();
  }

  private CollectionRequest request(String target) {
    return RecordedCollection.request(aws, folder.resolve(target), 2, ProgressListener.SILENT);
  }

  private static Snapshot with(String configuration, CollectionRequest request) {
    FileSourceCollectors files =
        FileSourceCollectors.of(FILES.resolve(configuration), RecordedCollection.clock());
    RecordedCollection.collect(request.with(new Beside(files.collectors(), files.accounts())));
    return Snapshot.open(request.target());
  }

  private Snapshot without(Scope scope, Snapshot before, String target) {
    CollectionRequest request =
        Requests.at(LATER, Requests.after(before, Requests.of(scope, request(target))));
    RecordedCollection.collect(request);
    return Snapshot.open(request.target());
  }

  /** Without how long the reading took, which is of the run. */
  private static List<String> rows(Snapshot snapshot) {
    return snapshot.coverage().stream()
        .filter(row -> SOURCES.contains(row.cell().source()))
        .filter(row -> row.cell().region().equals(Cell.GLOBAL))
        .map(KeptFilesTest::words)
        .toList();
  }

  private static String words(Coverage row) {
    return "%s %s %s %s %s"
        .formatted(row.cell(), row.status(), row.cause(), row.errorCode(), row.at());
  }

  private static List<?> pipelines(Snapshot snapshot) {
    return snapshot.lines(ACCOUNT, "pipelines").stream()
        .map(line -> ((Readable) line).observation())
        .filter(line -> line.region().equals(Cell.GLOBAL))
        .toList();
  }

  static Stream<Scope> scopes() {
    return Stream.of(
        Scope.ALL,
        new Scope(Set.of(ACCOUNT), Set.of()),
        new Scope(Set.of(RecordedAws.MANAGEMENT), Set.of()),
        new Scope(Set.of(), Set.of("trails")),
        new Scope(Set.of(), Set.of("pipelines")));
  }

  @ParameterizedTest
  @MethodSource("scopes")
  void what_files_told_stays_as_it_was_when_no_files_are_named(Scope scope) {
    Snapshot second = without(scope, first, "second");
    assertThat(rows(first)).hasSize(SOURCES.size());
    assertThat(rows(second)).isEqualTo(rows(first));
    assertThat(pipelines(first)).isNotEmpty();
    assertThat(pipelines(second)).isEqualTo(pipelines(first));
    for (String source : SOURCES) {
      String path = Snapshot.path(RecordedAws.MANAGEMENT, source);
      if (!source.equals("pipelines")) {
        assertThat(second.manifest().files().get(path))
            .isNotNull()
            .isEqualTo(first.manifest().files().get(path));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("scopes")
  void what_files_alone_told_is_shared_and_not_written_again(Scope scope) throws IOException {
    Snapshot second = without(scope, first, "second");
    for (String source : SOURCES) {
      String path = Snapshot.path(RecordedAws.MANAGEMENT, source);
      if (!source.equals("pipelines")) {
        assertThat(Files.isSameFile(first.folder().resolve(path), second.folder().resolve(path)))
            .as(path)
            .isTrue();
      }
    }
  }

  @Test
  void what_could_not_be_read_stays_unknown_with_its_cause() {
    Snapshot broken = with("broken.yaml", request("broken"));
    assertThat(rows(broken)).anyMatch(row -> row.contains("MALFORMED"));
    assertThat(rows(without(Scope.ALL, broken, "after"))).isEqualTo(rows(broken));
  }

  @Test
  void it_stays_from_one_collection_to_the_next() {
    Snapshot second = without(Scope.ALL, first, "second");
    assertThat(rows(without(Scope.ALL, second, "third"))).isEqualTo(rows(first));
  }

  @Test
  void what_files_that_are_named_no_longer_tell_is_gone() {
    CollectionRequest request = Requests.after(first, request("second"));
    FileSourceCollectors scans =
        FileSourceCollectors.of(FILES.resolve("scans.yaml"), RecordedCollection.clock());
    RecordedCollection.collect(request.with(new Beside(scans.collectors(), scans.accounts())));
    assertThat(rows(Snapshot.open(request.target())))
        .singleElement()
        .asString()
        .contains("security scans");
  }
}

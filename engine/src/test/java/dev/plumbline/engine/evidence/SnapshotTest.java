package dev.plumbline.engine.evidence;

import static dev.plumbline.engine.evidence.SnapshotSamples.ACCOUNT;
import static dev.plumbline.engine.evidence.SnapshotSamples.trail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotTest {
  private static final String LINES = "observations/111111111111/virtual-mfa-devices.jsonl";
  private static final String SOURCE = "virtual MFA devices";

  @TempDir private Path parent;
  private Path folder;

  @BeforeEach
  void write() {
    folder = SnapshotSamples.write(parent.resolve("s"));
  }

  @Test
  void what_was_written_is_read_again() {
    Snapshot snapshot = Snapshot.open(folder);

    assertThat(snapshot.manifest().header()).isEqualTo(SnapshotSamples.header());
    assertThat(snapshot.manifest().files().keySet()).containsExactly("coverage.jsonl", LINES);
    assertThat(snapshot.coverage()).hasSize(2).first().isEqualTo(SnapshotSamples.failed());
    assertThat(snapshot.accounts()).containsExactly(ACCOUNT);
    assertThat(snapshot.lines(ACCOUNT, SOURCE))
        .containsExactly(
            new SnapshotLine.Readable(1, trail("t1")), new SnapshotLine.Readable(2, trail("t2")));
    assertThat(snapshot.lines(ACCOUNT, "trails")).isEmpty();
  }

  @Test
  void accounts_are_those_of_the_manifest_the_ledger_and_the_folders() throws IOException {
    edit("manifest.json", "\"accounts\": [", "\"accounts\": [ \"333333333333\",");

    assertThat(Snapshot.open(folder).accounts()).containsExactly(ACCOUNT, "333333333333");
  }

  @Test
  void a_missing_folder_is_told() {
    Path missing = parent.resolve("missing");

    assertRefused(missing, "there is no such folder; expected one with a snapshot");
  }

  @Test
  void a_folder_without_manifest_is_no_snapshot() throws IOException {
    Files.delete(folder.resolve("manifest.json"));

    assertRefused(folder, "is not a whole snapshot: there is no manifest.json in it");
  }

  @Test
  void a_missing_file_is_told() throws IOException {
    Files.delete(folder.resolve(LINES));

    assertThatThrownBy(() -> Snapshot.open(folder).lines(ACCOUNT, SOURCE))
        .isInstanceOf(SnapshotException.class)
        .hasMessage(folder.resolve(LINES) + ": is missing: manifest.json lists it");
  }

  @Test
  void a_file_that_was_changed_is_refused() throws IOException {
    edit(LINES, "\"logging\":true", "\"logging\":false");

    assertThatThrownBy(() -> Snapshot.open(folder).lines(ACCOUNT, SOURCE))
        .isInstanceOf(SnapshotException.class)
        .hasMessage(
            folder.resolve(LINES)
                + ": was changed after it was written: its SHA-256 is not the one in manifest.json");
  }

  @Test
  void a_line_that_was_damaged_is_named() throws IOException {
    edit(LINES, "\"id\":\"t2\"", "\"id\":t2");

    assertThatThrownBy(() -> Snapshot.open(folder).lines(ACCOUNT, SOURCE))
        .isInstanceOf(SnapshotException.class)
        .hasMessageStartingWith(folder.resolve(LINES) + ":2:23: is not JSON: Unrecognized token")
        .hasMessageEndingWith(
            "; the file was changed after it was written: its SHA-256 is not the one in"
                + " manifest.json");
  }

  @Test
  void rows_may_stand_in_any_order_and_begin_with_any_field() throws IOException {
    List<Coverage> before = Snapshot.open(folder).coverage(ACCOUNT);
    Path ledger = folder.resolve("coverage.jsonl");
    List<String> lines = Files.readAllLines(ledger);
    String other =
        lines.get(1).replace(ACCOUNT, "999999999999").replace("{", "{\"durationMillis\":1,");
    other = other.replaceFirst(",\"durationMillis\":12", "");
    Files.writeString(ledger, String.join("\n", lines.get(0), other, lines.get(1)));
    reseal("coverage.jsonl");
    Path manifest = folder.resolve("manifest.json");
    Files.writeString(
        manifest, Files.readString(manifest).replaceFirst("\"count\": 2", "\"count\": 3"));

    Snapshot after = Snapshot.open(folder);

    assertThat(after.accounts()).containsExactly(ACCOUNT, "999999999999");
    assertThat(after.coverage(ACCOUNT)).isEqualTo(before);
    assertThat(after.coverage("999999999999")).hasSize(1);
    assertThat(after.coverage()).hasSize(3);
  }

  @Test
  void a_ledger_that_changes_under_the_reader_is_refused() throws IOException {
    Snapshot snapshot = Snapshot.open(folder);
    edit("coverage.jsonl", "\"durationMillis\":12", "\"durationMillis\":13");

    assertThatThrownBy(snapshot::coverage)
        .isInstanceOf(SnapshotException.class)
        .hasMessageEndingWith("its SHA-256 is not the one in manifest.json");
  }

  @Test
  void a_file_that_the_manifest_names_twice_is_refused() throws IOException {
    edit(
        "manifest.json",
        "\"coverage.jsonl\": {",
        "\""
            + LINES
            + "\": {\"sha256\": \""
            + "0".repeat(64)
            + "\", \"count\": 1},"
            + " \"coverage.jsonl\": {");

    assertThatThrownBy(() -> Snapshot.open(folder))
        .isInstanceOf(SnapshotException.class)
        .hasMessageEndingWith("the field \"" + LINES + "\" stands twice in one object");
  }

  @Test
  void a_ledger_that_was_changed_is_refused() throws IOException {
    edit("coverage.jsonl", "\"durationMillis\":12", "\"durationMillis\":13");

    assertRefused(
        folder.resolve("coverage.jsonl"),
        "was changed after it was written: its SHA-256 is not the one in manifest.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"status\":\"complete\" | \"status\":\"done\" | :2 /status: expected one of complete, partial, failed, skipped, found \"done\"",
        "\"region\":\"us-east-1\" | \"region\":\"eu-west-1\" | :2: expected one line for each account, Region and source; line 1 is for the same",
        "\"durationMillis\":12 | \"durationMillis\":-1 | :2 /durationMillis: expected a number that is not negative, found -1",
        "\"durationMillis\":12 | \"duration\":12 | :2 /duration: there is no such field here; expected one of account, at, cause, durationMillis, errorCode, region, requestId, source, status",
        "\"durationMillis\":12} | \"durationMillis\":12,\"at\":\"\"} | :2:156: the field \"at\" stands twice in one object",
        "\"reason\":\"DENIED\" | \"reason\":\"NO\" | :1 /cause/reason: expected one of DENIED",
        "\"status\":\"complete\" | \"status\":\"partial\" | :2 /cause: expected a cause, because the status is partial",
        "\"status\":\"failed\" | \"status\":\"complete\" | :1 /cause: expected no cause, because the status is complete",
        "\"at\":\"2026-03-31T06:00:00Z\",\"durationMillis\":12 | \"at\":\"2026-03-31\",\"durationMillis\":12 | :2 /at: expected a moment in UTC such as \"2026-03-31T06:00:00Z\", found \"2026-03-31\"",
        "{\"account\":\"111111111111\",\"region\":\"us | {\"account\":\"1\",\"region\":\"us | :2 /account: expected an account id of twelve digits, found \"1\""
      })
  void a_ledger_that_is_wrong_is_refused_with_its_place(String from, String to, String message)
      throws IOException {
    edit("coverage.jsonl", from, to);
    reseal("coverage.jsonl");

    assertThatThrownBy(() -> Snapshot.open(folder).coverage())
        .isInstanceOf(SnapshotException.class)
        .hasMessageStartingWith(folder.resolve("coverage.jsonl") + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"format\": 1 | \"format\": 2 | /format: the snapshot is of format 2, newer than format 1, which this program reads; use a newer program",
        "\"format\": 1 | \"format\": \"1\" | /format: expected the number 1, found \"1\"",
        "\"regions\" | \"zones\" | /zones: there is no such field here; expected one of accounts, caller, collectorVersion, files, finished, format, id, managementAccount, parent, regions, started",
        "\"id\": \"2026-03-31\" | \"id\": 7 | /id: expected a text, found 7",
        "\"eu-west-1\" | 5 | /regions/0: expected a Region code such as \"eu-west-1\", found 5",
        "\"coverage.jsonl\": { | \"../x\": { | /files/..~1x: expected coverage.jsonl or observations/<account>/<source>.jsonl"
      })
  void a_manifest_that_is_wrong_is_refused_with_its_place(String from, String to, String message)
      throws IOException {
    edit("manifest.json", from, to);

    assertThatThrownBy(() -> Snapshot.open(folder))
        .isInstanceOf(SnapshotException.class)
        .hasMessage(folder.resolve("manifest.json") + " " + message);
  }

  @Test
  void a_manifest_with_a_field_twice_is_refused() throws IOException {
    edit("manifest.json", "\"format\": 1,", "\"format\": 1, \"format\": 1,");

    assertThatThrownBy(() -> Snapshot.open(folder))
        .hasMessage(
            folder.resolve("manifest.json")
                + ":2:16: the field \"format\" stands twice in one object");
  }

  @Test
  void text_after_the_manifest_is_refused() throws IOException {
    edit("manifest.json", "\"format\": 1,", "\"format\": 1 } {");

    assertThatThrownBy(() -> Snapshot.open(folder))
        .hasMessageContaining("manifest.json:2:")
        .hasMessageEndingWith("expected nothing after the JSON value");
  }

  @Test
  void a_count_that_is_wrong_is_told() throws IOException {
    edit("manifest.json", "\"count\": 2\n    }\n  }", "\"count\": 3\n    }\n  }");

    assertThatThrownBy(() -> Snapshot.open(folder).lines(ACCOUNT, SOURCE))
        .hasMessage(folder.resolve(LINES) + ": has 2 lines; manifest.json says 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"id\":\"t1\" | \"id\":\"t1\",\"id\":\"t2\" | :1:32: the field \"id\" stands twice in one object",
        "\"logging\":true}} | \"logging\":true}} {} | expected nothing after the JSON value",
        "\"logging\":true}} | \"logging\":true} | :1:214: the JSON text ends too early",
        "\"id\":\"t1\" | \"id\":\"\" | :1 /id: expected a text that is not empty, found \"\"",
        "\"account\":\"111111111111\" | \"account\":\"222222222222\" | :1 /account: expected \"111111111111\", the account of the folder, found \"222222222222\"",
        "\"requestId\":\"r-t1\", | `` | :1 /from/requestId: expected a text, found nothing",
        "\"data\":{ | \"more\":1,\"data\":{ | :1 /more: there is no such field here; expected one of account, data, from, id, region, thing, unknown"
      })
  void a_broken_line_is_a_value_with_its_place(String from, String to, String detail)
      throws IOException {
    edit(LINES, from, to);
    reseal(LINES);

    List<SnapshotLine> lines = Snapshot.open(folder).lines(ACCOUNT, SOURCE);

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .isInstanceOfSatisfying(
            SnapshotLine.Broken.class,
            broken -> {
              assertThat(broken.detail()).startsWith(LINES + ":1").endsWith(detail);
            });
  }

  @Test
  void nesting_over_64_levels_is_a_broken_line() throws IOException {
    edit(LINES, "\"logging\":true", "\"logging\":" + "[".repeat(63) + "]".repeat(63));
    reseal(LINES);

    assertThat(Snapshot.open(folder).lines(ACCOUNT, SOURCE).get(0))
        .isInstanceOfSatisfying(
            SnapshotLine.Broken.class,
            broken -> assertThat(broken.problem()).isEqualTo("is nested deeper than 64 levels"));
  }

  @Test
  void the_region_of_a_broken_line_is_kept_where_it_can_be_read() throws IOException {
    edit(LINES, "\"id\":\"t1\"", "\"id\":1");
    reseal(LINES);

    assertThat(Snapshot.open(folder).lines(ACCOUNT, SOURCE).get(0))
        .isInstanceOfSatisfying(
            SnapshotLine.Broken.class, broken -> assertThat(broken.region()).contains("eu-west-1"));
  }

  @Test
  void long_files_are_read_whole() {
    Path target = parent.resolve("long");
    List<Observation> many =
        java.util.stream.IntStream.range(0, 2000).mapToObj(i -> trail("t" + i)).toList();
    try (SnapshotWriter writer = SnapshotWriter.begin(target, SnapshotSamples.header())) {
      writer.write(ACCOUNT, "trails", many);
      writer.finish(SnapshotSamples.AT);
    }

    assertThat(Snapshot.open(target).lines(ACCOUNT, "trails"))
        .hasSize(2000)
        .last()
        .isEqualTo(new SnapshotLine.Readable(2000, trail("t1999")));
  }

  private void assertRefused(Path place, String message) {
    Path opened = place.endsWith("coverage.jsonl") ? folder : place;
    assertThatThrownBy(() -> Snapshot.open(opened))
        .isInstanceOf(SnapshotException.class)
        .hasMessage(place + ": " + message);
  }

  private void edit(String path, String from, String to) throws IOException {
    Path file = folder.resolve(path);
    String text = Files.readString(file);
    assertThat(text).contains(from);
    int at = text.indexOf(from);
    Files.writeString(file, text.substring(0, at) + to + text.substring(at + from.length()));
  }

  /** Makes the manifest agree with a file again, as another program that writes snapshots would. */
  private void reseal(String path) throws IOException {
    Path manifest = folder.resolve("manifest.json");
    String old = sealOf(path, Files.readString(manifest));
    Files.writeString(
        manifest,
        Files.readString(manifest).replace(old, sha256(Files.readAllBytes(folder.resolve(path)))));
  }

  private static String sealOf(String path, String manifest) {
    int entry = manifest.indexOf('"' + path + '"');
    int start = manifest.indexOf("\"sha256\": \"", entry) + "\"sha256\": \"".length();
    return manifest.substring(start, start + 64);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

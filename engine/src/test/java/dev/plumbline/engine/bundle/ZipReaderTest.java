package dev.plumbline.engine.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ZipReaderTest {
  private static final int REGULAR = 0100644;

  private static Tampering.Entry entry(String name, byte[] bytes) {
    return new Tampering.Entry(name, bytes, REGULAR);
  }

  private static void refuses(byte[] zip, Refusal refusal, String words) {
    BundleRefusedException e =
        catchThrowableOfType(BundleRefusedException.class, () -> ZipReader.read("x.zip", zip));
    assertThat(e).isNotNull();
    assertThat(e.refusal()).isEqualTo(refusal);
    assertThat(e).hasMessageStartingWith("x.zip: ").hasMessageContaining(words);
  }

  @Test
  void what_was_written_is_read() {
    TreeMap<String, byte[]> files = new TreeMap<>();
    files.put("a.policy", "# ä".getBytes(UTF_8));
    files.put("register/ü.csv", new byte[] {1, 2, 3});
    files.put("empty", new byte[0]);
    assertThat(ZipReader.read("x.zip", ZipWriter.write(files)))
        .containsOnlyKeys(files.keySet())
        .allSatisfy((name, bytes) -> assertThat(bytes).isEqualTo(files.get(name)));
  }

  @Test
  void a_packed_entry_is_read_too() {
    byte[] text = "# the same again and again\n".repeat(100).getBytes(UTF_8);
    byte[] zip = Tampering.zip(List.of(entry("a.policy", text)));
    assertThat(zip.length).isLessThan(text.length);
    assertThat(ZipReader.read("x.zip", zip).get("a.policy")).isEqualTo(text);
  }

  @Test
  void what_is_no_zip_is_refused() {
    refuses(new byte[0], Refusal.NOT_A_ZIP, "is not a zip");
    refuses("policy OWN.A".getBytes(UTF_8), Refusal.NOT_A_ZIP, "is not a zip");
    byte[] zip = Tampering.zip(List.of(entry("a.policy", new byte[100])));
    refuses(Arrays.copyOf(zip, zip.length / 2), Refusal.NOT_A_ZIP, "is not a zip");
  }

  @Test
  void a_file_of_policy_text_has_at_most_256_kib() {
    byte[] allowed = new byte[256 << 10];
    assertThat(ZipReader.read("x.zip", Tampering.zip(List.of(entry("a.policy", allowed)))))
        .containsKey("a.policy");
    byte[] zip = Tampering.zip(List.of(entry("a.policy", new byte[(256 << 10) + 1])));
    refuses(zip, Refusal.TOO_LARGE, "'a.policy' has more than 256 KiB");
  }

  @Test
  void a_zip_bomb_is_unpacked_no_further_than_a_bundle_may_be() {
    byte[] zip = Tampering.zip(List.of(entry("register.csv", new byte[64 << 20])));
    assertThat(zip.length).isLessThan(1 << 20);
    refuses(zip, Refusal.TOO_LARGE, "more than 16 MiB");
  }

  @Test
  void many_files_count_together() {
    byte[] half = new byte[(8 << 20) + 1];
    byte[] zip = Tampering.zip(List.of(entry("a.csv", half), entry("b.csv", half)));
    refuses(zip, Refusal.TOO_LARGE, "more than 16 MiB in all");
  }

  @Test
  void a_file_of_more_than_16_mib_is_refused_unread() {
    refuses(new byte[(16 << 20) + 1], Refusal.TOO_LARGE, "more than 16 MiB in all");
  }

  @Test
  void a_bundle_has_at_most_10_000_entries() {
    List<Tampering.Entry> entries = new ArrayList<>();
    for (int i = 0; i <= 10_000; i++) {
      entries.add(entry("f" + i, new byte[0]));
    }
    refuses(Tampering.zip(entries), Refusal.TOO_MANY_ENTRIES, "more than 10000 entries");
    entries.remove(0);
    assertThat(ZipReader.read("x.zip", Tampering.zip(entries))).hasSize(10_000);
  }

  @Test
  void a_directory_without_end_is_refused_before_it_is_read() {
    byte[] headers = new byte[4 * 50_001];
    for (int i = 0; i < headers.length; i += 4) {
      headers[i] = 'P';
      headers[i + 1] = 'K';
      headers[i + 2] = 1;
      headers[i + 3] = 2;
    }
    refuses(headers, Refusal.TOO_MANY_ENTRIES, "more than 10000 entries");
    refuses(Arrays.copyOf(headers, 4 * 50_000), Refusal.NOT_A_ZIP, "is not a zip");
  }

  @Test
  void folders_and_devices_are_no_entries() {
    refuses(
        Tampering.zip(List.of(new Tampering.Entry("policies/", new byte[0], 040755))),
        Refusal.NOT_A_FILE,
        "the entry 'policies/' is a folder, not a file");
    refuses(
        Tampering.zip(List.of(new Tampering.Entry("pipe", new byte[0], 010644))),
        Refusal.NOT_A_FILE,
        "the entry 'pipe' is not a regular file");
  }
}

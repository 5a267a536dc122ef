package dev.plumbline.engine.registers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Fault T7: files that are large, that compute or reach out, or are not what their names say. */
class HostileRegistersTest {
  private static final byte[] GOOD =
      Workbooks.of("Vendors", List.of(List.of("name"), List.of("Acme")));
  private static final String DOCTYPE =
      "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of("bomb.xlsx", Workbooks.with(GOOD, "xl/media/b.bmp", zeros(60)), "T105"),
        Arguments.of("doctype.xlsx", doctype("xl/worksheets/sheet1.xml"), "T107"),
        Arguments.of("doctype-strings.xlsx", doctype("xl/sharedStrings.xml"), "T107"),
        Arguments.of("doctype-workbook.xlsx", doctype("xl/workbook.xml"), "T107"),
        Arguments.of(
            "links.xlsx",
            Workbooks.with(GOOD, "xl/externalLinks/externalLink1.xml", "<x/>".getBytes(UTF_8)),
            "T107"),
        Arguments.of("macros.xlsx", Workbooks.with(GOOD, "xl/vbaProject.bin", zeros(0)), "T107"),
        Arguments.of("cells.xlsx", manyCells(), "T105"),
        Arguments.of("text.xlsx", "name\nAcme\n".getBytes(UTF_8), "T104"),
        Arguments.of("empty.xlsx", new byte[0], "T104"),
        Arguments.of("zip.xlsx", Workbooks.with(zip(), "a.txt", zeros(0)), "T104"),
        Arguments.of("cut.xlsx", Arrays.copyOf(GOOD, GOOD.length / 2), "T104"),
        Arguments.of("large.csv", zeros(6), "T105"),
        Arguments.of("rows.csv", rows(100_001), "T105"),
        Arguments.of("workbook.csv", GOOD, "T104"),
        Arguments.of("latin.csv", "name\nCaf\u00e9\n".getBytes(ISO_8859_1), "T104"),
        Arguments.of("unclosed.csv", "name\n\"Acme\nBeta\n".getBytes(UTF_8), "T104"),
        Arguments.of("empty.csv", new byte[0], "T104"),
        Arguments.of("map.json", "{\"name\": \"Acme\"}".getBytes(UTF_8), "T104"),
        Arguments.of("two.json", "[] []".getBytes(UTF_8), "T104"),
        Arguments.of("comment.json", "[/* */]".getBytes(UTF_8), "T104"),
        Arguments.of("open.json", "[{\"name\": \"Acme\"}".getBytes(UTF_8), "T104"),
        Arguments.of("texts.json", "[\"Acme\"]".getBytes(UTF_8), "T104"),
        Arguments.of("deep.yaml", "[".repeat(5_000).getBytes(UTF_8), "T104"),
        Arguments.of("two.yaml", "- name: Acme\n---\n- name: Beta\n".getBytes(UTF_8), "T104"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void it_is_refused_as_a_whole(String file, byte[] content, String code) {
    RegisterReader.Reading reading =
        RegisterReader.read(Columns.names(file), content, Columns.NOTHING_NEAR);

    assertThat(reading.register().rows()).isEmpty();
    assertThat(reading.mistakes())
        .singleElement()
        .satisfies(m -> assertThat(m.code()).isEqualTo(code));
    assertThat(reading.mistakes().get(0).message()).contains(file).doesNotContain("\n");
  }

  @Test
  void a_register_of_the_most_rows_is_read() {
    RegisterReader.Reading reading =
        RegisterReader.read(Columns.names("rows.csv"), rows(100_000), Columns.NOTHING_NEAR);
    assertThat(reading.mistakes()).isEmpty();
    assertThat(reading.register().rows()).hasSize(100_000);
  }

  @Test
  void a_formula_is_told_with_its_cell_and_never_computed() {
    byte[] workbook =
        Workbooks.written(
            all -> {
              Workbooks.fill(all, all.createSheet("V"), List.of(List.of("name"), List.of("Acme")));
              all.getSheetAt(0).createRow(2).createCell(0).setCellFormula("HYPERLINK(\"x\")");
            });
    assertThat(mistakes("formula.xlsx", workbook))
        .containsExactly("T107 row 3, column \"name\": '=…' is a formula");
  }

  @Test
  void merged_cells_are_told_for_all_but_the_first_hold_nothing() {
    byte[] workbook =
        Workbooks.written(
            all -> {
              Workbooks.fill(
                  all, all.createSheet("V"), List.of(List.of("name"), List.of("A"), List.of("B")));
              all.getSheetAt(0).addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
            });
    assertThat(mistakes("merged.xlsx", workbook))
        .containsExactly(
            "T111 row 2: the cells A2:A4 are merged, so all but the first hold nothing");
  }

  @Test
  void an_alias_of_yaml_is_told_and_not_followed() {
    String yaml = "- name: &a Acme\n- name: *a\n";
    assertThat(mistakes("alias.yaml", yaml.getBytes(UTF_8)))
        .contains("T111 row 2, column \"name\": '*a' is an alias");
  }

  @Test
  void a_key_that_stands_twice_is_told() {
    for (String file : List.of("twice.json", "twice.yaml")) {
      assertThat(mistakes(file, "[{\"name\": \"A\", \"name\": \"B\"}]".getBytes(UTF_8)))
          .containsExactly("T110 row 1: it has the column \"name\" twice");
    }
  }

  private static List<String> mistakes(String file, byte[] content) {
    return RegisterReader.read(Columns.names(file), content, Columns.NOTHING_NEAR)
        .mistakes()
        .stream()
        .map(mistake -> mistake.code() + " " + mistake.message())
        .toList();
  }

  private static byte[] zeros(int mebibytes) {
    return new byte[mebibytes * 1024 * 1024];
  }

  private static byte[] rows(int rows) {
    StringBuilder csv = new StringBuilder("name\n");
    IntStream.range(0, rows).forEach(row -> csv.append(row).append('\n'));
    return csv.toString().getBytes(UTF_8);
  }

  private static byte[] manyCells() {
    List<Object> row = Collections.nCopies(150, 1);
    return Workbooks.of("V", Collections.nCopies(400, row));
  }

  private static byte[] doctype(String part) {
    return Workbooks.changed(GOOD, part, xml -> xml.replaceFirst("\\?>", "?>" + DOCTYPE));
  }

  private static byte[] zip() {
    return Workbooks.changed(Workbooks.with(new byte[0], "b.txt", zeros(0)), "b.txt", text -> text);
  }
}

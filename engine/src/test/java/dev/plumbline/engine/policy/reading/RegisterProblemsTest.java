package dev.plumbline.engine.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.reading.BundleReader.Reading;
import dev.plumbline.engine.registers.Workbooks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What is told of bad registers. With {@code -Dplumbline.golden=write} the texts are written anew,
 * to be read before they are committed.
 */
class RegisterProblemsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/registers");
  private static final String COLUMNS =
      " with name text, critical yes/no, contracts number, reviewed date, tier choice of Gold,"
          + " Silver\n";

  @Test
  void every_bad_cell_of_a_text_is_told_at_once() throws IOException {
    byte[] csv = Files.readAllBytes(GOLDEN.resolve("vendors.csv"));
    compare(
        "vendors.csv.txt",
        told("table vendors from \"vendors.csv\"" + COLUMNS, "vendors.csv", csv));
  }

  @Test
  void every_bad_cell_of_a_list_is_told_at_once() throws IOException {
    byte[] yaml = Files.readAllBytes(GOLDEN.resolve("vendors.yaml"));
    compare(
        "vendors.yaml.txt",
        told("table vendors from \"vendors.yaml\"" + COLUMNS, "vendors.yaml", yaml));
  }

  @Test
  void every_bad_cell_of_a_workbook_is_told_at_once() throws IOException {
    byte[] workbook =
        Workbooks.of(
            "Vendors",
            List.of(
                List.of("name", "critical", "contracts", "reviewed", "tier", "note"),
                List.of("Acme", true, 3, LocalDate.of(2026, 10, 1), "Gold"),
                List.of("Beta", "maybe", "three", "12/31/2026", "Gild"),
                List.of("Gamma", 1, true, 46_000, 7),
                List.of("acme", false, 1e19, "2026-02-30", "Silver", "", "astray"),
                List.of("", true, 1, LocalDate.of(2026, 10, 1), "Gold")));
    compare(
        "vendors.xlsx.txt",
        told(
                "table vendors from \"vendors.xlsx\" sheet \"Vendors\"" + COLUMNS,
                "vendors.xlsx",
                workbook)
            + told(
                "table vendors from \"vendors.xlsx\" sheet \"Vendor\"" + COLUMNS,
                "vendors.xlsx",
                workbook));
  }

  @Test
  void after_a_hundred_mistakes_the_others_are_counted() {
    String csv =
        "name,critical,contracts,reviewed,tier\n"
            + IntStream.range(0, 130)
                .mapToObj(row -> row + ",perhaps,,,\n")
                .collect(Collectors.joining());
    List<Problem> problems =
        read(
                "table vendors from \"v.csv\"" + COLUMNS,
                "v.csv",
                csv.getBytes(StandardCharsets.UTF_8))
            .problems();
    assertThat(problems).hasSize(101);
    assertThat(problems.get(100).code()).isEqualTo("T114");
    assertThat(problems.get(100).message())
        .isEqualTo("and 30 more mistakes in this register from here on");
  }

  private static String told(String table, String file, byte[] content) {
    Reading reading = read(table, file, content);
    assertThat(reading.bundle()).isEmpty();
    return reading.problems().stream()
        .map(problem -> problem.render() + "\n")
        .collect(Collectors.joining("\n"));
  }

  private static Reading read(String table, String file, byte[] content) {
    return Language.read("", table, Map.of(file, content));
  }

  private static void compare(String name, String told) throws IOException {
    Path golden = GOLDEN.resolve(name);
    if (System.getProperty("plumbline.golden", "").equals("write")) {
      Files.writeString(golden, told);
    }
    assertThat(told).isEqualTo(Files.readString(golden));
  }
}

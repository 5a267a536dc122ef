package dev.plumbline.engine.registers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.things.Listing;
import dev.plumbline.engine.things.Register;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One register in all formats. */
class RegisterFormatsTest {

  private static final String CSV =
      """
      Name,critical,Contracts,Last Review,TIER,services,account
      Acme,yes,12,2026-10-01,gold,"mail; chat",111111111111
      "Beta, Inc.",no,0.5,2026-11-02T08:30:00Z,Silver,,
      Gamma,,,,,,
      """;

  private static final String YAML =
      """
      - name: Acme
        critical: true
        contracts: 12
        last review: 2026-10-01
        tier: gold
        services: [mail, chat]
        account: "111111111111"
      - name: Beta, Inc.
        critical: no
        contracts: 0.50
        last review: 2026-11-02T08:30:00Z
        tier: Silver
        services:
      - {name: Gamma, critical: null}
      """;

  private static final String JSON =
      """
      [
        {"name": "Acme", "critical": true, "contracts": 12, "lastReview": "2026-10-01",
         "tier": "gold", "services": ["mail", "chat"], "account": "111111111111"},
        {"name": "Beta, Inc.", "critical": "no", "contracts": 5e-1,
         "lastReview": "2026-11-02T08:30:00Z", "tier": "Silver", "services": []},
        {"name": "Gamma"}
      ]
      """;

  private static final List<List<Object>> CELLS =
      List.of(
          List.of("Name", "critical", "Contracts", "Last Review", "TIER", "services", "account"),
          List.of(
              "Acme", true, 12, LocalDate.of(2026, 10, 1), "gold", "mail;chat", 111_111_111_111L),
          List.of("Beta, Inc.", false, 0.5, "2026-11-02T08:30:00Z", "Silver"),
          List.of("Gamma"));

  static Stream<Arguments> formats() {
    return Stream.of(
        Arguments.of("vendors.csv", CSV.getBytes(UTF_8)),
        Arguments.of("marked.csv", ("\uFEFF" + CSV).getBytes(UTF_8)),
        Arguments.of(
            "semicolons.csv",
            CSV.replace(", ", "% ")
                .replace(';', '|')
                .replace(',', ';')
                .replace('%', ',')
                .replace("mail|", "mail;")
                .getBytes(UTF_8)),
        Arguments.of("lines.csv", CSV.replace("\n", "\r\n").getBytes(UTF_8)),
        Arguments.of("vendors.yaml", YAML.getBytes(UTF_8)),
        Arguments.of("vendors.json", JSON.getBytes(UTF_8)),
        Arguments.of("vendors.xlsx", Workbooks.of("Vendors", CELLS)));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void every_format_gives_the_same_things(String file, byte[] content) {
    RegisterReader.Reading reading =
        RegisterReader.read(Columns.vendors(file), content, Columns.NOTHING_NEAR);

    assertThat(reading.mistakes()).isEmpty();
    assertThat(reading.register().rows())
        .extracting(Register.Row::id)
        .containsExactly("Acme", "Beta, Inc.", "Gamma");
    assertThat(reading.register().rows())
        .extracting(Register.Row::account)
        .containsExactly(Optional.of("111111111111"), Optional.empty(), Optional.empty());
    assertThat(reading.register().rows())
        .extracting(Register.Row::values)
        .containsExactly(
            Map.of(
                "name", Observed.present("Acme"),
                "critical", Observed.present(true),
                "contracts", Observed.present(new BigDecimal(12)),
                "last review", Observed.present(Instant.parse("2026-10-01T00:00:00Z")),
                "tier", Observed.present("Gold"),
                "services", Listing.complete(List.of("mail", "chat"))),
            Map.of(
                "name", Observed.present("Beta, Inc."),
                "critical", Observed.present(false),
                "contracts", Observed.present(new BigDecimal("0.5")),
                "last review", Observed.present(Instant.parse("2026-11-02T08:30:00Z")),
                "tier", Observed.present("Silver"),
                "services", Listing.complete(List.of())),
            Map.of(
                "name", Observed.present("Gamma"),
                "critical", Observed.absent(),
                "contracts", Observed.absent(),
                "last review", Observed.absent(),
                "tier", Observed.absent(),
                "services", Listing.complete(List.of())));
  }

  @Test
  void a_row_is_counted_as_a_spreadsheet_counts_it_whatever_line_it_stands_on() {
    String csv = "name\n\"two\nlines\"\n\nlast\n";
    RegisterReader.Reading reading =
        RegisterReader.read(Columns.names("names.csv"), csv.getBytes(UTF_8), Columns.NOTHING_NEAR);

    assertThat(reading.mistakes()).isEmpty();
    assertThat(reading.register().rows())
        .extracting(Register.Row::number, Register.Row::id)
        .containsExactly(tuple(2, "two\nlines"), tuple(4, "last"));
  }

  @Test
  void a_register_may_be_empty_but_for_its_header() {
    for (String file : List.of("names.csv", "names.json", "names.yaml")) {
      String content = file.endsWith("csv") ? "name\n" : "[]";
      RegisterReader.Reading reading =
          RegisterReader.read(Columns.names(file), content.getBytes(UTF_8), Columns.NOTHING_NEAR);
      assertThat(reading.mistakes()).as(file).isEmpty();
      assertThat(reading.register().rows()).as(file).isEmpty();
    }
  }

  @Test
  void a_sheet_is_chosen_by_its_name() {
    byte[] workbook =
        Workbooks.written(
            all -> {
              Workbooks.fill(all, all.createSheet("Notes"), List.of(List.of("anything")));
              Workbooks.fill(all, all.createSheet("Vendors"), CELLS);
            });
    RegisterReader.Reading reading =
        RegisterReader.read(Columns.vendors("all.xlsx", "vendors"), workbook, Columns.NOTHING_NEAR);
    assertThat(reading.mistakes()).isEmpty();
    assertThat(reading.register().rows()).hasSize(3);
  }
}

package dev.plumbline.engine.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The ledger of more accounts than are kept open. */
class LedgerTest {
  private static final int ACCOUNTS = 1_000;
  private static final Instant AT = Instant.parse("2026-11-23T16:40:00.123Z");

  private final Ledger ledger = new Ledger();

  private static Cell cell(int account, String region) {
    return new Cell("%012d".formatted(account), region, "trails");
  }

  private static Coverage missing(Cell cell, String detail) {
    return new Coverage(
        cell,
        Coverage.Status.FAILED,
        Optional.of(new Cause(Cause.Reason.DENIED, detail)),
        Optional.of("AccessDenied"),
        Optional.of("r \"1\" é"),
        AT,
        7);
  }

  private static String line(Coverage row) throws IOException {
    return StrictJson.writer().writeValueAsString(CoverageJson.row(row)) + "\n";
  }

  private String written() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long count = ledger.writeTo(out);
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(count).isEqualTo(text.lines().count());
    return text;
  }

  @Test
  void whatever_order_rows_come_in_the_last_of_each_cell_is_written_in_the_order_of_cells()
      throws IOException {
    List<Coverage> rows = new ArrayList<>();
    for (int account = 0; account < ACCOUNTS; account++) {
      for (String region : List.of("eu-west-1", "us-east-1", "eu-west-1")) {
        rows.add(missing(cell(account, region), "row " + rows.size()));
      }
    }
    Collections.shuffle(rows, new Random(11));
    SortedMap<Cell, Coverage> last = new TreeMap<>();
    for (Coverage row : rows) {
      ledger.put(row);
      last.put(row.cell(), row);
    }
    StringBuilder expected = new StringBuilder();
    for (Coverage row : last.values()) {
      expected.append(line(row));
    }
    assertThat(written()).isEqualTo(expected.toString());
  }

  @Test
  void a_row_of_an_account_that_was_put_aside_takes_the_place_of_its_first() throws IOException {
    for (int account = 0; account < ACCOUNTS; account++) {
      ledger.put(missing(cell(account, "eu-west-1"), "not reached"));
    }
    ledger.put(Coverage.complete(cell(3, "eu-west-1"), Optional.of("r-3"), AT, 9));
    assertThat(written().lines())
        .hasSize(ACCOUNTS)
        .filteredOn(line -> line.contains("complete"))
        .containsExactly(
            line(Coverage.complete(cell(3, "eu-west-1"), Optional.of("r-3"), AT, 9)).strip());
  }

  @Test
  void a_ledger_without_rows_is_empty() throws IOException {
    assertThat(written()).isEmpty();
  }
}

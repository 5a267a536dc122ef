package dev.plumbline.server.export;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.plumbline.engine.catalogue.Link;
import dev.plumbline.engine.evidence.Cause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;

/**
 * Findings as CSV, one a row. No cell can start a formula in a spreadsheet: one that would is put
 * behind an apostrophe.
 */
public final class FindingCsv {
  public static final List<String> HEADER =
      List.of(
          "id",
          "policy",
          "policy_version",
          "title",
          "practice",
          "practice_choice_id",
          "severity",
          "status",
          "result",
          "account",
          "account_name",
          "ou",
          "region",
          "subject_kind",
          "subject",
          "message",
          "causes",
          "exception",
          "exception_expires",
          "improvement",
          "status_since_run",
          "status_since");

  private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

  private final CsvWriter writer;

  public FindingCsv(Writer out) {
    writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    row(HEADER.toArray(String[]::new));
  }

  public void write(FindingView finding) {
    row(
        finding.id(),
        finding.policy().id(),
        finding.policy().version().orElse(""),
        finding.policy().title(),
        finding.practice().title(),
        finding.practice().choiceId(),
        finding.severity(),
        finding.status().name(),
        finding.result().name(),
        finding.account().id(),
        finding.account().name(),
        finding.account().ou(),
        finding.subject().region(),
        finding.subject().kind(),
        finding.subject().id(),
        finding.message(),
        finding.causes().stream().map(Cause::toString).collect(joining("; ")),
        finding.waiver().map(waiver -> waiver.exceptionId()).orElse(""),
        finding.waiver().map(waiver -> waiver.expires().toString()).orElse(""),
        finding.improvement().stream().map(Link::url).collect(joining(" ")),
        finding.statusSince().run(),
        finding.statusSince().asOf().toString());
  }

  /** Makes sure that all rows have left for the writer beneath. */
  public void flush() {
    try {
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void row(String... cells) {
    writer.writeRecord(Arrays.stream(cells).map(FindingCsv::safe).toArray(String[]::new));
  }

  static String safe(String cell) {
    return !cell.isEmpty() && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}

package dev.plumbline.collectors.aws.iam;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.framework.Failure;
import dev.plumbline.collectors.framework.Limits;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Cause.Reason;
import dev.plumbline.engine.evidence.Observation.From;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.GenerateCredentialReportResponse;
import software.amazon.awssdk.services.iam.model.GetCredentialReportResponse;

/**
 * The credential report of an account. To ask for a new one is the one call of all collectors that
 * starts something: without it there is no report. AWS makes one every four hours at most.
 */
record CredentialReports(IamClient iam, Calls calls, Limits limits) {

  static final String GENERATE = "iam:GenerateCredentialReport";
  static final String GET = "iam:GetCredentialReport";
  private static final String ROOT = "<root_account>";

  /** The row of the root user, as of the time the report states. */
  Answer<RootRow> root() {
    awaitReport();
    Answer<GetCredentialReportResponse> answer = calls.call(GET, iam::getCredentialReport);
    SdkBytes content = answer.part("Content", GetCredentialReportResponse::content);
    From from =
        new From(
            GET,
            answer.from().requestId(),
            answer.part("GeneratedTime", GetCredentialReportResponse::generatedTime));
    return new Answer<>(rootRow(content.asUtf8String(), from), from);
  }

  private void awaitReport() {
    for (int poll = 0; poll < limits.reportPolls(); poll++) {
      Answer<GenerateCredentialReportResponse> answer =
          calls.call(GENERATE, iam::generateCredentialReport);
      String state = answer.part("State", GenerateCredentialReportResponse::stateAsString);
      if (state.equals("COMPLETE")) {
        return;
      }
      pause();
    }
    throw new ReadFailure(
        Failure.of(Reason.TIMEOUT, GENERATE + " did not complete the report in time"));
  }

  private void pause() {
    try {
      Thread.sleep(limits.reportPause().toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ReadFailure(Failure.of(Reason.NOT_COLLECTED, GENERATE + " was interrupted"));
    }
  }

  private static RootRow rootRow(String csv, From from) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv);
        Stream<NamedCsvRecord> rows = reader.stream()) {
      return rows.filter(row -> row.findField("user").filter(ROOT::equals).isPresent())
          .findFirst()
          .map(RootRow::new)
          .orElseThrow(() -> malformed("the credential report has no row " + ROOT, from));
    } catch (CsvParseException | IOException broken) {
      throw malformed("the credential report is not a table", from);
    }
  }

  private static ReadFailure malformed(String detail, From from) {
    return new ReadFailure(
        new Failure(
            new Cause(Reason.MALFORMED, detail), Optional.empty(), Optional.of(from.requestId())));
  }
}

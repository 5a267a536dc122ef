package dev.plumbline.collectors.aws.inspector;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Failure;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.SourceReader;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Cell;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.inspector2.Inspector2Client;
import software.amazon.awssdk.services.inspector2.model.AccountState;
import software.amazon.awssdk.services.inspector2.model.BatchGetAccountStatusResponse;
import software.amazon.awssdk.services.inspector2.model.FailedAccount;
import software.amazon.awssdk.services.inspector2.model.ResourceState;
import software.amazon.awssdk.services.inspector2.model.State;

/** What Inspector scans in an account and Region. */
record ScannerStatus(Clients clients) implements SourceReader {

  private static final String STATUS = "inspector2:BatchGetAccountStatus";

  @Override
  public CollectedSource source() {
    return CollectedSource.of("scanner status", Reach.REGION, STATUS);
  }

  @Override
  public Reading read(Cell cell) {
    try (Inspector2Client inspector = clients.of(cell, Inspector2Client.builder())) {
      Answer<BatchGetAccountStatusResponse> answer =
          clients
              .calls()
              .call(
                  STATUS, () -> inspector.batchGetAccountStatus(r -> r.accountIds(cell.account())));
      return answer.value().failedAccounts().stream()
          .filter(failed -> cell.account().equals(failed.accountId()))
          .findFirst()
          .map(failed -> Reading.failed(failure(failed, answer)))
          .orElseGet(() -> reading(cell, answer));
    }
  }

  private static Reading reading(Cell cell, Answer<BatchGetAccountStatusResponse> answer) {
    AccountState account =
        answer.part(
            "accounts",
            r ->
                r.accounts().stream()
                    .filter(each -> cell.account().equals(each.accountId()))
                    .findFirst()
                    .orElse(null));
    Fields fields = fields().ifKnown("status", status(account.state()));
    ResourceState resources = account.resourceState();
    if (resources != null) {
      fields
          .ifKnown("instances", status(resources.ec2()))
          .ifKnown("images", status(resources.ecr()))
          .ifKnown("functions", status(resources.lambda()));
    }
    Gathering gathering = new Gathering(cell);
    gathering.add("vulnerability scanner", "inspector", answer.from(), fields);
    return gathering.reading();
  }

  private static @Nullable String status(@Nullable State state) {
    return state == null ? null : state.statusAsString();
  }

  /** Inspector says account by account which it could not tell about. */
  private static Failure failure(
      FailedAccount failed, Answer<BatchGetAccountStatusResponse> answer) {
    String code = failed.errorCodeAsString() == null ? "no error code" : failed.errorCodeAsString();
    Cause.Reason reason =
        code.equals("ACCESS_DENIED") ? Cause.Reason.DENIED : Cause.Reason.NOT_COLLECTED;
    return new Failure(
        new Cause(reason, STATUS + " answered " + code + " for " + failed.accountId()),
        Optional.of(code),
        Optional.of(answer.from().requestId()));
  }
}

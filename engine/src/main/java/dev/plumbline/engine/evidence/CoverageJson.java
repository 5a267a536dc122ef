package dev.plumbline.engine.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A line of {@code coverage.jsonl} and back. */
final class CoverageJson {
  private static final Set<String> FIELDS =
      Set.of(
          "account",
          "region",
          "source",
          "status",
          "cause",
          "errorCode",
          "requestId",
          "at",
          "durationMillis");
  private static final List<Coverage.Status> STATUSES = List.of(Coverage.Status.values());

  @JsonPropertyOrder({
    "account",
    "region",
    "source",
    "status",
    "cause",
    "errorCode",
    "requestId",
    "at",
    "durationMillis"
  })
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Row(
      String account,
      String region,
      String source,
      String status,
      @Nullable Object cause,
      @Nullable String errorCode,
      @Nullable String requestId,
      String at,
      long durationMillis) {}

  private CoverageJson() {}

  /** The row as it is written. */
  static Object row(Coverage coverage) {
    Cell cell = coverage.cell();
    return new Row(
        cell.account(),
        cell.region(),
        cell.source(),
        word(coverage.status()),
        coverage.cause().map(CauseJson::row).orElse(null),
        coverage.errorCode().orElse(null),
        coverage.requestId().orElse(null),
        coverage.at().toString(),
        coverage.durationMillis());
  }

  static Coverage read(JsonNode json) throws UnfitJsonException {
    JsonFields fields = JsonFields.of(json, FIELDS);
    Cell cell =
        new Cell(
            fields.text("account", SnapshotFiles.ACCOUNT, SnapshotFiles.ACCOUNT_EXPECTED),
            fields.text("region"),
            fields.text("source"));
    Coverage.Status status = fields.constant("status", STATUSES, CoverageJson::word);
    JsonNode cause = fields.node("cause");
    if (cause.isMissingNode() != (status == Coverage.Status.COMPLETE)) {
      throw UnfitJsonException.because(
              status == Coverage.Status.COMPLETE
                  ? "expected no cause, because the status is complete"
                  : "expected a cause, because the status is " + word(status))
          .in("cause");
    }
    return new Coverage(
        cell,
        status,
        cause.isMissingNode() ? Optional.empty() : Optional.of(CauseJson.read("cause", cause)),
        fields.optionalText("errorCode"),
        fields.optionalText("requestId"),
        fields.instant("at"),
        fields.count("durationMillis"));
  }

  private static String word(Coverage.Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}

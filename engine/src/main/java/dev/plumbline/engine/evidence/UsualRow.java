package dev.plumbline.engine.evidence;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger, read in one pass where it is as it should be. Says nothing of a line that is
 * not: {@link CoverageJson} does, with its place.
 */
final class UsualRow {
  private @Nullable String account;
  private @Nullable String region;
  private @Nullable String source;
  private @Nullable String status;
  private @Nullable String reason;
  private @Nullable String detail;
  private @Nullable String errorCode;
  private @Nullable String requestId;
  private @Nullable String at;
  private long durationMillis = -1;

  private UsualRow() {}

  static Optional<Coverage> read(byte[] buffer, int offset, int length) throws IOException {
    UsualRow row = new UsualRow();
    try (JsonParser json = StrictJson.parser(buffer, offset, length)) {
      return json.nextToken() == JsonToken.START_OBJECT
              && row.takeAll(json)
              && json.nextToken() == null
          ? row.coverage()
          : Optional.empty();
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private boolean takeAll(JsonParser json) throws IOException {
    String field;
    while ((field = json.nextFieldName()) != null) {
      if (!take(field, json)) {
        return false;
      }
    }
    return json.currentToken() == JsonToken.END_OBJECT;
  }

  private boolean take(String field, JsonParser json) throws IOException {
    switch (field) {
      case "account" -> account = json.nextTextValue();
      case "region" -> region = json.nextTextValue();
      case "source" -> source = json.nextTextValue();
      case "status" -> status = json.nextTextValue();
      case "errorCode" -> errorCode = json.nextTextValue();
      case "requestId" -> requestId = json.nextTextValue();
      case "at" -> at = json.nextTextValue();
      case "durationMillis" -> {
        durationMillis = json.nextLongValue(-1);
        return durationMillis >= 0;
      }
      case "cause" -> {
        return json.nextToken() == JsonToken.START_OBJECT && takeCause(json);
      }
      default -> {
        return false;
      }
    }
    return json.currentToken() == JsonToken.VALUE_STRING;
  }

  private boolean takeCause(JsonParser json) throws IOException {
    String field;
    while ((field = json.nextFieldName()) != null) {
      switch (field) {
        case "reason" -> reason = json.nextTextValue();
        case "detail" -> detail = json.nextTextValue();
        default -> {
          return false;
        }
      }
      if (json.currentToken() != JsonToken.VALUE_STRING) {
        return false;
      }
    }
    return json.currentToken() == JsonToken.END_OBJECT && reason != null && detail != null;
  }

  private Optional<Coverage> coverage() {
    if (account == null
        || !SnapshotFiles.isAccount(account)
        || region == null
        || source == null
        || status == null
        || at == null
        || durationMillis < 0
        || !status.equals(status.toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    return Optional.of(
        new Coverage(
            new Cell(account, region, source),
            Coverage.Status.valueOf(status.toUpperCase(Locale.ROOT)),
            cause(),
            Optional.ofNullable(errorCode),
            Optional.ofNullable(requestId),
            Instants.parse(at),
            durationMillis));
  }

  private Optional<Cause> cause() {
    return reason == null || detail == null
        ? Optional.empty()
        : Optional.of(new Cause(Cause.Reason.valueOf(reason), detail));
  }
}

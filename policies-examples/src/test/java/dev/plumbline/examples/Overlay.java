package dev.plumbline.examples;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.plumbline.engine.evidence.Cause;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the sample estate has that the recorded one has not: {@code sample-estate.yaml}, applied in
 * the order of its parts.
 *
 * @param id of the snapshot
 * @param started when the collection started; an account is read a minute and a half after another
 * @param finished when it ended
 * @param groups of accounts, by the name that stands for them in other parts
 * @param names of accounts, by id
 * @param staleReports accounts that keep the credential report of the recording
 */
record Overlay(
    String id,
    String started,
    String finished,
    Map<String, List<String>> groups,
    List<Copy> copies,
    Map<String, String> names,
    List<String> staleReports,
    List<Drop> drops,
    List<Change> changes,
    List<Addition> additions,
    List<Failure> failures) {

  /** The ids of accounts that are named by id or group. */
  List<String> ids(List<String> named) {
    return named.stream()
        .flatMap(name -> groups.getOrDefault(name, List.of(name)).stream())
        .toList();
  }

  Instant startedAt() {
    return Instant.parse(started);
  }

  Instant finishedAt() {
    return Instant.parse(finished);
  }

  /** A new account with everything that was recorded of another. */
  record Copy(String id, String like) {}

  /** Takes lines away: the source was read, and these things are not there. */
  record Drop(List<String> accounts, String source, @Nullable String id) {}

  /** Sets fields of lines, or takes fields away; of all lines, or of those with the id. */
  record Change(
      List<String> accounts,
      String source,
      @Nullable String id,
      @Nullable ObjectNode set,
      @Nullable List<String> unset) {}

  /**
   * New lines, and a ledger row that says that their source was read.
   *
   * @param lines the data, by the id of its thing
   */
  record Addition(
      List<String> accounts,
      String source,
      String thing,
      @Nullable String region,
      String operation,
      Map<String, ObjectNode> lines) {}

  /**
   * Readings that failed, in one Region or in all.
   *
   * @param sources each with the call that failed
   * @param code as AWS sends it
   */
  record Failure(
      List<String> accounts,
      Map<String, String> sources,
      @Nullable String region,
      Cause.Reason reason,
      String code,
      String message) {}

  static Overlay read(InputStream yaml) throws IOException {
    return new YAMLMapper().readValue(yaml, Overlay.class);
  }
}

package dev.plumbline.server.api;

import dev.plumbline.server.store.Run;
import dev.plumbline.server.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which run a request means: {@code asOf} is a run id, a day (the last run of that day or before
 * it, UTC) or an instant; without it, the latest run.
 */
public final class RunChoice {
  public static final String AS_OF = "asOf";
  static final String SINCE = "since";
  private static final String FORMS =
      "a run such as r-000001, a day such as 2026-03-31, or an instant such as 2026-03-31T06:00:00Z";

  private final Store store;

  public RunChoice(Store store) {
    this.store = store;
  }

  /** The run meant by {@code asOf}. */
  public Run of(Parameters parameters) {
    return of(parameters, Optional.empty());
  }

  /**
   * The run meant by {@code asOf}.
   *
   * @param otherwise the run id to take when {@code asOf} is not given
   */
  Run of(Parameters parameters, Optional<String> otherwise) {
    Optional<String> asOf = parameters.one(AS_OF).or(() -> otherwise);
    if (asOf.isEmpty()) {
      return store
          .latestRun()
          .orElseThrow(
              () ->
                  ProblemException.noRun(
                      "nothing has been evaluated yet; run `plumbline evaluate` first"));
    }
    Optional<Run> run = store.run(asOf.get());
    if (run.isPresent()) {
      return run.get();
    }
    Optional<Instant> end = endOf(asOf.get());
    if (end.isEmpty()) {
      if (asOf.get().startsWith("r-")) {
        throw ProblemException.noRun("there is no run \"" + asOf.get() + "\"");
      }
      parameters.mistake(AS_OF, "\"" + asOf.get() + "\" is not " + FORMS);
      parameters.check();
    }
    return store
        .runBefore(end.orElseThrow())
        .orElseThrow(() -> ProblemException.noRun("there is no run as early as " + asOf.get()));
  }

  /** The run from which on {@code since} counts. */
  OptionalLong since(Parameters parameters) {
    Optional<String> since = parameters.one(SINCE);
    if (since.isEmpty()) {
      return OptionalLong.empty();
    }
    Optional<Run> run = store.run(since.get());
    if (run.isPresent()) {
      return OptionalLong.of(run.get().sequence());
    }
    Optional<Instant> start = startOf(since.get());
    if (start.isEmpty()) {
      parameters.mistake(SINCE, "\"" + since.get() + "\" is not " + FORMS);
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        store.runAtOrAfter(start.get()).map(Run::sequence).orElse(Long.MAX_VALUE));
  }

  private static Optional<Instant> startOf(String text) {
    try {
      return Optional.of(
          text.length() == 10
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : Instant.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The first instant after what the text means. */
  private static Optional<Instant> endOf(String text) {
    Duration length = text.length() == 10 ? Duration.ofDays(1) : Duration.ofNanos(1);
    return startOf(text).map(start -> start.plus(length));
  }
}

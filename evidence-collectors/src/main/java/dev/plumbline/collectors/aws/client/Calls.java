package dev.plumbline.collectors.aws.client;

import dev.plumbline.collectors.framework.Failure;
import dev.plumbline.collectors.framework.NothingThere;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Observation.From;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Makes calls: each waits its turn, and ends as an answer, an absence or a failure. */
public final class Calls {

  static final int MOST_PAGES = 1_000;

  private final OperationRates rates;
  private final Clock clock;
  private final Duration attemptTimeout;
  private final String place;

  /**
   * @param clock gives the times of answers
   * @param attemptTimeout the longest one attempt may take
   */
  public Calls(OperationRates rates, Clock clock, Duration attemptTimeout) {
    this(rates, clock, attemptTimeout, "");
  }

  private Calls(OperationRates rates, Clock clock, Duration attemptTimeout, String place) {
    this.rates = rates;
    this.clock = clock;
    this.attemptTimeout = attemptTimeout;
    this.place = place;
  }

  /** Calls that AWS counts for the cell's account and Region by itself. */
  public Calls countedIn(Cell cell) {
    return new Calls(rates, clock, attemptTimeout, " " + cell.account() + " " + cell.region());
  }

  /**
   * One call.
   *
   * @param operation such as {@code "iam:GetAccountSummary"}
   * @throws NothingThere when AWS answered that there is nothing of the kind
   * @throws ReadFailure when there is no answer
   */
  public <R extends AwsResponse> Answer<R> call(String operation, Supplier<R> call) {
    R response = answerOf(operation, call);
    return new Answer<>(response, from(operation, response.responseMetadata().requestId()));
  }

  /**
   * What one call gives that hides its response, as a credentials provider does.
   *
   * @throws NothingThere when AWS answered that there is nothing of the kind
   * @throws ReadFailure when there is no answer
   */
  public <T> T answerOf(String operation, Supplier<T> call) {
    long started = System.nanoTime();
    try {
      return attempt(operation, call);
    } catch (AwsServiceException error) {
      throw meaning(operation, error);
    } catch (ReadFailure | NothingThere known) {
      throw known;
    } catch (RuntimeException | Error error) {
      Duration took = Duration.ofNanos(System.nanoTime() - started);
      throw new ReadFailure(unanswered(operation, error, took));
    }
  }

  /** An answer that is cut off when its time is over looks like a short one, or a broken one. */
  private Failure unanswered(String operation, Throwable error, Duration took) {
    Failure failure = ErrorReader.unanswered(operation, error);
    boolean cutOff =
        Set.of(Cause.Reason.MALFORMED, Cause.Reason.NETWORK).contains(failure.cause().reason())
            && took.compareTo(attemptTimeout) >= 0;
    return cutOff ? ErrorReader.late(operation) : failure;
  }

  /** Credentials that expired have been renewed when the call is made once more. */
  private <T> T attempt(String operation, Supplier<T> call) {
    await(operation, rates.reserve(operation, place));
    try {
      return call.get();
    } catch (AwsServiceException error) {
      if (!ExpiredSession.isTold(error)) {
        throw error;
      }
      await(operation, rates.reserve(operation, place));
      return call.get();
    }
  }

  /**
   * All pages of a list, as far as they can be read.
   *
   * @param pages an SDK paginator
   * @throws NothingThere when AWS answered that there is nothing of the kind
   */
  public <R extends AwsResponse, T> Listed<T> list(
      String operation, Iterable<R> pages, Function<R, Page<T>> page) {
    List<Answer<T>> items = new ArrayList<>();
    Optional<From> last = Optional.empty();
    try {
      Iterator<R> iterator = pages.iterator();
      Set<String> tokens = new HashSet<>();
      while (true) {
        Answer<R> answer = call(operation, iterator::next);
        last = Optional.of(answer.from());
        Page<T> read = page.apply(answer.value());
        read.items().forEach(item -> items.add(new Answer<>(item, answer.from())));
        if (read.next().isEmpty()) {
          return new Listed<>(items, Optional.empty(), last);
        }
        refuseLoop(operation, read.next().get(), tokens, answer.from());
      }
    } catch (ReadFailure failed) {
      return new Listed<>(items, Optional.of(failed.failure()), last);
    }
  }

  private static void refuseLoop(String operation, String token, Set<String> seen, From from) {
    @Nullable String trouble = null;
    if (token.isEmpty()) {
      trouble = " said there is more and not where";
    } else if (!seen.add(token)) {
      trouble = " sent the same page token twice";
    } else if (seen.size() >= MOST_PAGES) {
      trouble = " has more than " + MOST_PAGES + " pages";
    }
    if (trouble != null) {
      Cause cause = new Cause(Cause.Reason.PAGE_LOOP, operation + trouble);
      throw new ReadFailure(new Failure(cause, Optional.empty(), Optional.of(from.requestId())));
    }
  }

  private RuntimeException meaning(String operation, AwsServiceException error) {
    boolean absent =
        ErrorReader.errorCode(error)
            .flatMap(code -> ErrorMeanings.row(operation, code, ErrorReader.message(error)))
            .filter(row -> row.meaning() == ErrorMeanings.Meaning.ABSENT)
            .isPresent();
    if (!absent) {
      return new ReadFailure(ErrorReader.answered(operation, error));
    }
    return ErrorReader.requestId(error)
        .<RuntimeException>map(id -> new NothingThere(from(operation, id)))
        .orElseGet(() -> new ReadFailure(ErrorReader.anonymous(operation, error)));
  }

  private From from(String operation, @Nullable String requestId) {
    return new From(operation, requestId == null ? "" : requestId, clock.instant());
  }

  private static void await(String operation, Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ReadFailure(Failure.of(Cause.Reason.NOT_COLLECTED, operation + " was interrupted"));
    }
  }
}

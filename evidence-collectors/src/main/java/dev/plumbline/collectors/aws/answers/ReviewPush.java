package dev.plumbline.collectors.aws.answers;

import dev.plumbline.collectors.aws.AwsEstate;
import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.aws.client.ClientFactory;
import dev.plumbline.collectors.aws.client.ClientSettings;
import dev.plumbline.collectors.aws.client.OperationRates;
import dev.plumbline.collectors.framework.Access;
import dev.plumbline.collectors.framework.Limits;
import dev.plumbline.collectors.framework.NothingThere;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.collectors.review.ChoiceState;
import dev.plumbline.collectors.review.PracticeResult;
import dev.plumbline.collectors.review.ReviewException;
import dev.plumbline.collectors.review.ReviewPlan;
import dev.plumbline.collectors.review.ReviewedQuestion;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.wellarchitected.WellArchitectedClient;

/**
 * Writes results of practices into a review: reads the answer, compares, keeps a milestone, reads
 * again, writes, and reads a last time. The Well-Architected Tool has no versions of answers, so
 * this is as near as one can come to not overwriting somebody else's.
 */
public final class ReviewPush implements AutoCloseable {
  private final ClientFactory factory;
  private final SdkHttpClient http;
  private final WellArchitectedClient client;
  private final AnswerWriter writer;

  public ReviewPush(Access access, Limits limits, Clock clock, ReviewedQuestion question) {
    this.factory =
        new ClientFactory(new ClientSettings(access.endpoint(), access.homeRegion(), limits));
    // Answers are updated with PATCH, which the collectors' HTTP client cannot send.
    this.http =
        ApacheHttpClient.builder()
            .connectionTimeout(limits.attemptTimeout())
            .socketTimeout(limits.attemptTimeout())
            .build();
    this.client =
        factory.client(
            WellArchitectedClient.builder(), AwsEstate.own(access), question.region(), http);
    this.writer =
        new AnswerWriter(
            client,
            new Calls(new OperationRates(limits.budgetShare()), clock, limits.attemptTimeout()),
            question);
  }

  /**
   * What would change; changes nothing.
   *
   * @throws ReviewException if the answer cannot be read
   */
  public ReviewPlan plan(List<PracticeResult> results) {
    return ReviewPlan.of(results, attempt("nothing was written", writer::read));
  }

  /**
   * Changes what differs.
   *
   * @param milestone what the review as it was is kept as, 3 to 100 characters; the same for the
   *     same results
   * @return what was changed
   * @throws ReviewException if something could not be done, with what was done and what was not
   */
  public ReviewPlan push(List<PracticeResult> results, String milestone) {
    Map<String, ChoiceState> before = attempt("nothing was written", writer::read);
    ReviewPlan plan = ReviewPlan.of(results, before);
    if (plan.isEmpty()) {
      return plan;
    }
    attempt(
        "nothing was written, as there is no milestone",
        () -> {
          writer.keep(milestone, token(milestone));
          return before;
        });
    if (!attempt("nothing was written", writer::read).equals(before)) {
      throw new ReviewException(
          "nothing was written: somebody changed the answer meanwhile; look at it and try again");
    }
    attempt(
        "it is not known whether the answer was written; look at it",
        () -> {
          writer.write(plan);
          return before;
        });
    Map<String, ChoiceState> after =
        attempt("the answer was written and not seen since; look at it", writer::read);
    if (!after.equals(plan.applied(before))) {
      throw new ReviewException(
          "the answer was written and is not as it was written; look at it, the milestone \""
              + milestone
              + "\" holds what was before");
    }
    return plan;
  }

  private String token(String milestone) {
    String text = writer.question().workload() + ' ' + milestone;
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static Map<String, ChoiceState> attempt(
      String otherwise, Supplier<Map<String, ChoiceState>> action) {
    try {
      return action.get();
    } catch (ReadFailure failed) {
      throw new ReviewException(
          otherwise
              + ": "
              + failed.failure().cause().detail()
              + " ("
              + failed.failure().cause().reason()
              + ")");
    } catch (NothingThere none) {
      throw new ReviewException(otherwise + ": " + none.getMessage());
    }
  }

  @Override
  public void close() {
    client.close();
    http.close();
    factory.close();
  }
}

package dev.plumbline.engine.policy;

import dev.plumbline.engine.things.Attribute;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A test of a policy, checked. A table is given things too: one thing a row, one expectation a row.
 *
 * @param today the evaluation instant; empty when the test does not look at ages
 * @param unnoticed changes of the policy that no test can notice, as its author explains
 */
public record PolicyTest(
    String title,
    String policyId,
    Optional<Instant> today,
    List<Given> things,
    List<Expectation> expectations,
    List<Unnoticed> unnoticed,
    Span span) {
  public PolicyTest {
    things = List.copyOf(things);
    expectations = List.copyOf(expectations);
    unnoticed = List.copyOf(unnoticed);
  }

  /**
   * A thing that is given.
   *
   * @param kind its kind
   * @param holder the thing whose list it stands in, and that list; empty for things that stand by
   *     themselves
   */
  public record Given(String kind, String id, Optional<Place> holder, List<Fact> facts, Span span) {
    public Given {
      facts = List.copyOf(facts);
    }
  }

  public record Place(String kind, String id, Attribute list) {}

  /**
   * A value that is given.
   *
   * @param path from the thing; all but the last are {@code one} attributes
   * @param value an {@link dev.plumbline.engine.evidence.Observed}, or a {@link
   *     dev.plumbline.engine.things.Listing} of texts
   */
  public record Fact(List<Attribute> path, Object value) {
    public Fact {
      path = List.copyOf(path);
    }
  }

  /**
   * What must come out.
   *
   * @param kind and {@code id} name the thing; empty stands for the policy as a whole
   * @param saying the message that must come with it
   */
  public record Expectation(
      Outcome outcome,
      Optional<String> kind,
      Optional<String> id,
      Optional<String> saying,
      Span span) {}

  /**
   * A change of the policy that may go unnoticed.
   *
   * @param change as {@code policy test --mutate} tells it, without the quotation marks in it
   * @param reason why no test can notice it
   */
  public record Unnoticed(String change, String reason, Span span) {}

  /** A result, or a failure under an exception; worst first. */
  public enum Outcome {
    FAIL,
    UNKNOWN,
    WAIVED,
    PASS,
    NOT_APPLICABLE
  }
}

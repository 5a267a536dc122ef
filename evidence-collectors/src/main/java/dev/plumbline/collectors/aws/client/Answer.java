package dev.plumbline.collectors.aws.client;

import static java.util.Objects.requireNonNull;

import dev.plumbline.collectors.framework.Failure;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observation.From;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An answer of AWS, or an item of one, with where it comes from.
 *
 * @param value the response, or the item
 */
public record Answer<T>(T value, From from) {
  public Answer {
    requireNonNull(value, "value is null");
    requireNonNull(from, "from is null");
  }

  /**
   * A part that the answer must have.
   *
   * @param name what it is called in the answer
   * @throws ReadFailure when the answer lacks it
   */
  public <P> P part(String name, Function<T, @Nullable P> reader) {
    P part = reader.apply(value);
    if (part == null) {
      throw new ReadFailure(malformed("without " + name));
    }
    return part;
  }

  /**
   * The failure of an answer that is not as it must be.
   *
   * @param how what is wrong, such as {@code "without HubArn"}
   */
  public Failure malformed(String how) {
    Cause cause = new Cause(Cause.Reason.MALFORMED, from.operation() + " answered " + how);
    return new Failure(cause, Optional.empty(), Optional.of(from.requestId()));
  }
}

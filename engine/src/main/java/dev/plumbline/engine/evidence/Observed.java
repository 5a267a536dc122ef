package dev.plumbline.engine.evidence;

import static java.util.Objects.requireNonNull;

/**
 * One observed value: {@link Present}, {@link Absent} (we looked, it is not there) or {@link
 * Unknown} with its cause.
 *
 * @param <T> {@link Boolean}, {@link java.math.BigDecimal}, {@link String}, {@link
 *     java.time.Instant} or a thing
 */
public sealed interface Observed<T> {

  /** Which of the three variants this is, for exhaustive switches. */
  enum Kind {
    PRESENT,
    ABSENT,
    UNKNOWN
  }

  Kind kind();

  record Present<T>(T value) implements Observed<T> {
    public Present {
      requireNonNull(value, "value is null");
    }

    @Override
    public Kind kind() {
      return Kind.PRESENT;
    }
  }

  record Absent<T>() implements Observed<T> {
    private static final Absent<?> INSTANCE = new Absent<>();

    @Override
    public Kind kind() {
      return Kind.ABSENT;
    }
  }

  record Unknown<T>(Cause cause) implements Observed<T> {
    public Unknown {
      requireNonNull(cause, "cause is null");
    }

    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }
  }

  static <T> Observed<T> present(T value) {
    return new Present<>(value);
  }

  @SuppressWarnings("unchecked")
  static <T> Observed<T> absent() {
    return (Observed<T>) Absent.INSTANCE;
  }

  static <T> Observed<T> unknown(Cause cause) {
    return new Unknown<>(cause);
  }
}

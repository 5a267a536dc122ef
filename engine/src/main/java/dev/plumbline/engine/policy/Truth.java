package dev.plumbline.engine.policy;

import dev.plumbline.engine.evidence.Cause;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Yes, no, or unknown with the causes that would have to be removed to know: Kleene's three-valued
 * logic.
 *
 * <p>{@code no and unknown} is no, {@code yes or unknown} is yes; a cause survives only where it
 * matters.
 */
public final class Truth {
  public static final Truth YES = new Truth(Kind.YES, new TreeSet<>());
  public static final Truth NO = new Truth(Kind.NO, new TreeSet<>());

  /** The three values; {@link #letter()} stands for them in traces. */
  public enum Kind {
    YES('Y'),
    NO('N'),
    UNKNOWN('U');

    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }

    public char letter() {
      return letter;
    }
  }

  private final Kind kind;
  private final SortedSet<Cause> causes;

  private Truth(Kind kind, SortedSet<Cause> causes) {
    this.kind = kind;
    this.causes = causes;
  }

  public static Truth of(boolean value) {
    return value ? YES : NO;
  }

  public static Truth unknown(Cause cause) {
    SortedSet<Cause> one = new TreeSet<>();
    one.add(cause);
    return new Truth(Kind.UNKNOWN, one);
  }

  /**
   * Unknown for several causes.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Truth unknown(Collection<Cause> causes) {
    if (causes.isEmpty()) {
      throw new IllegalArgumentException("unknown needs a cause");
    }
    return new Truth(Kind.UNKNOWN, new TreeSet<>(causes));
  }

  public Kind kind() {
    return kind;
  }

  /** Why it is unknown; empty otherwise. */
  public SortedSet<Cause> causes() {
    return Collections.unmodifiableSortedSet(causes);
  }

  public boolean isYes() {
    return kind == Kind.YES;
  }

  public boolean isNo() {
    return kind == Kind.NO;
  }

  public boolean isUnknown() {
    return kind == Kind.UNKNOWN;
  }

  public Truth and(Truth other) {
    if (isNo() || other.isYes()) {
      return this;
    }
    if (other.isNo() || isYes()) {
      return other;
    }
    return both(other);
  }

  public Truth or(Truth other) {
    if (isYes() || other.isNo()) {
      return this;
    }
    if (other.isYes() || isNo()) {
      return other;
    }
    return both(other);
  }

  public Truth not() {
    return switch (kind) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> this;
    };
  }

  private Truth both(Truth other) {
    SortedSet<Cause> union = new TreeSet<>(causes);
    union.addAll(other.causes);
    return new Truth(Kind.UNKNOWN, union);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Truth that && kind == that.kind && causes.equals(that.causes);
  }

  @Override
  public int hashCode() {
    return 31 * kind.hashCode() + causes.hashCode();
  }

  @Override
  public String toString() {
    return isUnknown() ? "unknown" + causes : kind.name().toLowerCase(Locale.ROOT);
  }
}

package dev.plumbline.engine.policy;

import static java.util.Objects.requireNonNull;

import dev.plumbline.engine.things.Attribute;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a comparison compares with. */
public sealed interface Value {

  /** The kinds of value, as officers know them. */
  enum Type {
    NUMBER("a number"),
    TEXT("a text"),
    DATE("a date"),
    DURATION("a duration"),
    PERCENTAGE("a percentage"),
    CHOICE("a choice"),
    YES_NO("yes or no");

    private final String label;

    Type(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  Type type();

  /** As written. */
  String words();

  /** A number without unit; percentages carry their number, so {@code 95 %} is 95. */
  record NumberValue(Type type, BigDecimal number, String words) implements Value {}

  /** A text or a choice. */
  record TextValue(Type type, String text, String words) implements Value {}

  /** A date; a day means its first instant, UTC. */
  record DateValue(Instant instant, String words) implements Value {
    @Override
    public Type type() {
      return Type.DATE;
    }
  }

  /** A duration such as {@code 90 days}. */
  record DurationValue(Age age, String words) implements Value {
    @Override
    public Type type() {
      return Type.DURATION;
    }
  }

  /** Another attribute. */
  record Reading(Path path, Type type) implements Value {
    @Override
    public String words() {
      return path.words();
    }
  }

  /**
   * Everything that a column of a register says: what {@code is one of} asks for.
   *
   * @param type {@link Type#NUMBER} or {@link Type#TEXT}
   * @param values blanks left out; texts or numbers, as the type says
   */
  record Column(Type type, Attribute attribute, List<Object> values, String words)
      implements Value {
    public Column {
      requireNonNull(type, "type is null");
      requireNonNull(attribute, "attribute is null");
      values = List.copyOf(values);
      requireNonNull(words, "words is null");
    }
  }

  /**
   * A parameter with the value that holds for this evaluation.
   *
   * @param name as the policy calls it
   * @param bounds where the value has to lie; empty where the policy sets no bounds
   */
  record Parameter(String name, Value value, Optional<Bounds> bounds) implements Value {
    public Parameter {
      requireNonNull(name, "name is null");
      requireNonNull(value, "value is null");
      requireNonNull(bounds, "bounds is null");
    }

    /** A parameter without bounds. */
    public Parameter(String name, Value value) {
      this(name, value, Optional.empty());
    }

    @Override
    public Type type() {
      return value.type();
    }

    @Override
    public String words() {
      return name;
    }
  }
}

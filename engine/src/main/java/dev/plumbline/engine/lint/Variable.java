package dev.plumbline.engine.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something a condition depends on, with a sample of every range of values that can make a
 * difference: between and on the borders of comparisons, and absence.
 */
final class Variable {

  /** What its values are. */
  enum Kind {
    /** Yes, no or absent. */
    YES_NO,
    /** Yes or no, and never absent: a comparison of which no more is known. */
    FLAG,
    /** A number; negative ones and fractions count. */
    NUMBER,
    /** An age in calendar days. */
    AGE,
    /** How many items there are. */
    COUNT,
    /** A text, of which only those that are named matter. */
    TEXT,
    /** One of the named texts and no other. */
    CHOICE
  }

  static final Object ABSENT = "(absent)";
  private static final String OTHER = "(another)";

  final int index;
  final Kind kind;
  private final String label;
  private final TreeSet<BigDecimal> borders = new TreeSet<>();
  private final Set<String> texts = new LinkedHashSet<>();
  private boolean reachedThroughAnother;
  private boolean fixed;

  Variable(int index, Kind kind, String label) {
    this.index = index;
    this.kind = kind;
    this.label = label;
  }

  void border(BigDecimal border) {
    borders.add(border);
  }

  void text(String text) {
    texts.add(text.toLowerCase(Locale.ROOT));
  }

  /** A list below a thing that may be absent. */
  void reachedThroughAnother() {
    reachedThroughAnother = true;
  }

  /** A count that is always 0, or a flag that is never no. */
  void fixed() {
    fixed = true;
  }

  List<Object> samples() {
    List<Object> samples = new ArrayList<>();
    switch (kind) {
      case YES_NO, FLAG -> {
        samples.add(true);
        if (!fixed || reachedThroughAnother) {
          samples.add(false);
        }
      }
      case NUMBER -> samples.addAll(numbers());
      case AGE, COUNT -> samples.addAll(fixed ? List.of(BigDecimal.ZERO) : naturals());
      case TEXT -> {
        samples.addAll(texts);
        samples.add(OTHER);
      }
      case CHOICE -> samples.addAll(texts);
    }
    if (kind == Kind.COUNT ? reachedThroughAnother : kind != Kind.FLAG) {
      samples.add(ABSENT);
    }
    return samples;
  }

  private Set<BigDecimal> numbers() {
    TreeSet<BigDecimal> numbers = new TreeSet<>(borders);
    if (borders.isEmpty()) {
      return Set.of(BigDecimal.ONE);
    }
    numbers.add(borders.first().subtract(BigDecimal.ONE));
    numbers.add(borders.last().add(BigDecimal.ONE));
    for (BigDecimal border : borders) {
      BigDecimal next = borders.higher(border);
      if (next != null) {
        BigDecimal step = border.add(BigDecimal.ONE);
        numbers.add(
            step.compareTo(next) < 0 ? step : border.add(next).divide(BigDecimal.valueOf(2)));
      }
    }
    return numbers;
  }

  private Set<BigDecimal> naturals() {
    TreeSet<BigDecimal> numbers = new TreeSet<>();
    numbers.add(BigDecimal.ZERO);
    for (BigDecimal border : borders) {
      numbers.add(border);
      numbers.add(border.add(BigDecimal.ONE));
      if (border.signum() > 0) {
        numbers.add(border.subtract(BigDecimal.ONE));
      }
    }
    return numbers;
  }

  /** As an example shows it: {@code active=yes}. */
  String shown(Object value) {
    if (value == ABSENT) {
      return label + "=absent";
    }
    if (value instanceof BigDecimal number) {
      return label + "=" + number.toPlainString() + (kind == Kind.AGE ? " days ago" : "");
    }
    return value instanceof Boolean yes
        ? label + (yes ? "=yes" : "=no")
        : label
            + (value == OTHER
                ? (texts.isEmpty() ? "=present" : "=another text")
                : "=\"" + value + "\"");
  }
}

package dev.plumbline.engine.policy;

import dev.plumbline.engine.things.Attribute;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A checked condition: the tree that the interpreter walks and that is compiled to Drools.
 *
 * <p>On an <em>absent</em> value every comparison and every sentence is no, the negative ones too;
 * only {@code is absent} is yes, and a list reached through an absent thing makes every list
 * condition no. An unknown value makes them unknown. Nothing is short-circuited: each clause has
 * its truth in the trace.
 */
public sealed interface Condition {

  /** For exhaustive switches. */
  enum Kind {
    SENTENCE,
    DEFINED,
    COMPARISON,
    PRESENCE,
    GROUP,
    NOT,
    COUNT,
    SHARE,
    ORDER
  }

  Kind kind();

  /** The words as written, one line. */
  String words();

  Span span();

  /** The conditions directly inside, in the order in which a proof tells them. */
  default List<Condition> parts() {
    return List.of();
  }

  /**
   * A yes/no sentence; {@code negated} is its <em>not</em> form. The path's target is a yes/no
   * attribute.
   */
  record Sentence(Path path, boolean negated, String words, Span span) implements Condition {
    @Override
    public Kind kind() {
      return Kind.SENTENCE;
    }
  }

  /**
   * A sentence that a definition made. It is what the definition's condition is about the thing
   * that the sentence names, and with {@code negated} the opposite of that; of an absent thing both
   * are no. Clauses of the definition have no letters in a trace.
   *
   * @param path from a thing in scope to the sentence, its target: a yes/no attribute without
   *     reader
   */
  record Defined(Path path, Definition definition, boolean negated, String words, Span span)
      implements Condition {
    @Override
    public Kind kind() {
      return Kind.DEFINED;
    }

    @Override
    public List<Condition> parts() {
      return List.of(definition.when());
    }

    /** The way to the thing the sentence is about; empty where that thing is in scope itself. */
    public Optional<Path> way() {
      List<Attribute> steps = path.steps();
      return steps.size() == 1
          ? Optional.empty()
          : Optional.of(new Path(path.frame(), steps.subList(0, steps.size() - 1), path.words()));
    }
  }

  /**
   * The comparisons. The number in brackets is how many operands each has; 0 stands for one or
   * more.
   */
  enum Operator {
    IS("is", 1),
    IS_NOT("is not", 1),
    AT_LEAST("is at least", 1),
    AT_MOST("is at most", 1),
    MORE_THAN("is more than", 1),
    LESS_THAN("is less than", 1),
    BETWEEN("is between", 2),
    ONE_OF("is one of", 0),
    NOT_ONE_OF("is not one of", 0),
    CONTAINS("contains", 1),
    STARTS_WITH("starts with", 1),
    ENDS_WITH("ends with", 1),
    MATCHES("matches", 1),
    MATCHES_PATTERN("matches pattern", 1),
    OLDER_THAN("is older than", 1),
    NOT_OLDER_THAN("is not older than", 1),
    BEFORE("is before", 1),
    AFTER("is after", 1);

    private final String words;
    private final int operands;

    Operator(String words, int operands) {
      this.words = words;
      this.operands = operands;
    }

    public String words() {
      return words;
    }

    public int operands() {
      return operands;
    }
  }

  /**
   * A comparison. {@link Operator#BETWEEN} includes both ends; texts and choices compare without
   * regard to case; {@link Operator#CONTAINS} looks for a part of a text, or for an item of a list
   * of text; {@link Operator#MATCHES} is a glob with {@code *} and {@code ?}, {@link
   * Operator#MATCHES_PATTERN} an RE2 pattern that must be found somewhere.
   */
  record Comparison(Path path, Operator operator, List<Value> operands, String words, Span span)
      implements Condition {
    public Comparison {
      operands = List.copyOf(operands);
    }

    @Override
    public Kind kind() {
      return Kind.COMPARISON;
    }
  }

  /** {@code is present}, or with {@code absent} {@code is absent}. */
  record Presence(Path path, boolean absent, String words, Span span) implements Condition {
    @Override
    public Kind kind() {
      return Kind.PRESENCE;
    }
  }

  /** {@code all of}, {@code any of}, {@code none of}, and inline {@code and} and {@code or}. */
  record Group(Joint joint, List<Condition> parts, String words, Span span) implements Condition {

    public enum Joint {
      ALL,
      ANY,
      NONE
    }

    public Group {
      parts = List.copyOf(parts);
    }

    @Override
    public Kind kind() {
      return Kind.GROUP;
    }
  }

  /** {@code not (…)}. */
  record Not(Condition part, String words, Span span) implements Condition {
    @Override
    public Kind kind() {
      return Kind.NOT;
    }

    @Override
    public List<Condition> parts() {
      return List.of(part);
    }
  }

  /**
   * How many items of a list satisfy a condition: {@code at least N of}, {@code at most N of},
   * {@code exactly N of}, {@code some of} (at least 1), {@code none of} (at most 0); {@code for at
   * least N of LIST where F: C} is at least N of the items with F and C. With y items yes and u
   * items unknown the true number lies between y and y + u, and has no upper end while the list has
   * a gap.
   *
   * @param number a number literal or parameter
   * @param where about the item, one frame deeper; empty counts all items
   */
  record Count(
      Bound bound, Value number, Path list, Optional<Condition> where, String words, Span span)
      implements Condition {

    public enum Bound {
      AT_LEAST,
      AT_MOST,
      EXACTLY
    }

    @Override
    public Kind kind() {
      return Kind.COUNT;
    }

    @Override
    public List<Condition> parts() {
      return where.stream().toList();
    }
  }

  /**
   * Which share of a list's items that satisfy {@code where} satisfies {@code must}: {@code for all
   * of} has a share of 100 percent, {@code for at least N % of} another. With no item to speak of
   * it is yes.
   *
   * @param percent a percentage or number from 0 to 100, literal or parameter
   */
  record Share(
      Value percent, Path list, Optional<Condition> where, Condition must, String words, Span span)
      implements Condition {
    @Override
    public Kind kind() {
      return Kind.SHARE;
    }

    @Override
    public List<Condition> parts() {
      return Stream.concat(where.stream(), Stream.of(must)).toList();
    }
  }

  /**
   * Order inside a list: {@code in LIST: some where A comes before every where B}. Strictly before.
   * With {@code some} first: there is an A that comes before every B (or before some B); with
   * {@code every} first: each A does. Of no B at all, every one is preceded; a list with a gap
   * proves only what more items cannot change.
   */
  record Order(
      Path list,
      boolean everyFirst,
      Condition first,
      boolean everySecond,
      Condition second,
      String words,
      Span span)
      implements Condition {
    @Override
    public Kind kind() {
      return Kind.ORDER;
    }

    @Override
    public List<Condition> parts() {
      return List.of(first, second);
    }
  }
}

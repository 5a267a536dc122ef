package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Definition;
import dev.plumbline.engine.policy.Span;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** How large conditions are once the definitions in them are written out. */
final class Extent {

  /**
   * A size.
   *
   * @param clauses how many clauses there are; stays at the largest number where there are more
   * @param depth how many definitions lean on each other
   */
  record Size(long clauses, int depth) {}

  private static final int MOST_CLAUSES = 2_000;
  private static final int DEEPEST = 32;

  private final Map<Definition, Size> known = new IdentityHashMap<>();

  /** The condition, if it is not too large. */
  Condition checked(Condition condition, Span span) {
    Size size = of(condition);
    int unused = checkedDepth(size.depth(), span);
    if (size.clauses() > MOST_CLAUSES) {
      throw new MistakeException(
          "P108",
          span,
          "with its definitions written out this has more than " + MOST_CLAUSES + " clauses",
          "let it lean on fewer definitions, or on smaller ones");
    }
    return condition;
  }

  /** That conditions, where there are any, are not too large. */
  @SafeVarargs
  final void check(Span span, Optional<Condition>... conditions) {
    Arrays.stream(conditions)
        .flatMap(Optional::stream)
        .forEach(
            condition -> {
              Condition unused = checked(condition, span);
            });
  }

  /** How many definitions lean on each other, if these are not too many. */
  static int checkedDepth(int depth, Span span) {
    if (depth > DEEPEST) {
      throw new MistakeException(
          "P108",
          span,
          "definitions lean on each other more than " + DEEPEST + " deep",
          "say some of it in words of the vocabulary");
    }
    return depth;
  }

  private Size of(Condition condition) {
    if (condition instanceof Condition.Defined defined) {
      return written(defined.definition());
    }
    long clauses = 1;
    int depth = 0;
    for (Condition part : condition.parts()) {
      Size inner = of(part);
      clauses = sum(clauses, inner.clauses());
      depth = Math.max(depth, inner.depth());
    }
    return new Size(clauses, depth);
  }

  private Size written(Definition definition) {
    Size size = known.get(definition);
    if (size == null) {
      Size when = of(definition.when());
      size = new Size(sum(1, when.clauses()), when.depth() + 1);
      known.put(definition, size);
    }
    return size;
  }

  private static long sum(long some, long more) {
    return some > Long.MAX_VALUE - more ? Long.MAX_VALUE : some + more;
  }
}

package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Condition.Count.Bound;
import dev.plumbline.engine.policy.Condition.Group.Joint;
import dev.plumbline.engine.policy.Path;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.policy.Value.Type;
import dev.plumbline.engine.policy.syntax.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Reads the clauses about lists: counts, {@code at least 1 of LIST where …}; shares, {@code for all
 * of LIST: …}; and order, {@code in LIST: some where … comes before every where …}.
 */
final class ListClauseReader {

  private static final String COUNT_EXAMPLE =
      "write for instance: at least 1 of the stages of the pipeline where …";
  private static final String SHARE_EXAMPLE =
      "write for instance: for all of the stages of the pipeline: …";
  private static final String ORDER_FORM =
      "write: in LIST: some where … comes before every where …";

  private final PhraseFinder finder;
  private final ConditionReader conditions;

  ListClauseReader(PhraseFinder finder, ConditionReader conditions) {
    this.finder = finder;
    this.conditions = conditions;
  }

  /** The clause about a list that stands next, if one does. */
  Optional<Condition> read(Cursor cursor, Scope scope) {
    int from = cursor.position();
    if (cursor.skip("for")) {
      return Optional.of(share(cursor, scope, from));
    }
    if (cursor.skip("in")) {
      return Optional.of(order(cursor, scope, from));
    }
    if (cursor.skip("some of")) {
      return Optional.of(count(cursor, scope, from, Bound.AT_LEAST, number(1, "some")));
    }
    if (cursor.skip("none of")) {
      return Optional.of(count(cursor, scope, from, Bound.AT_MOST, number(0, "none")));
    }
    return bound(cursor)
        .map(
            bound -> {
              Value number = numberOfItems(cursor, scope);
              Expect.word(cursor, "of", COUNT_EXAMPLE);
              return count(cursor, scope, from, bound, number);
            });
  }

  private Value numberOfItems(Cursor cursor, Scope scope) {
    int from = cursor.position();
    Value number = finder.number(cursor, scope);
    if (number.type() == Type.PERCENTAGE) {
      throw new MistakeException(
          "P212",
          cursor.spanFrom(from),
          "'" + number.words() + "' is a percentage, and this counts things",
          "for a share write: for at least " + number.words() + " of LIST: …");
    }
    return number;
  }

  private static Optional<Bound> bound(Cursor cursor) {
    if (cursor.skip("at least")) {
      return Optional.of(Bound.AT_LEAST);
    }
    if (cursor.skip("at most")) {
      return Optional.of(Bound.AT_MOST);
    }
    return cursor.skip("exactly") ? Optional.of(Bound.EXACTLY) : Optional.empty();
  }

  private static Value number(int number, String words) {
    return new Value.NumberValue(Type.NUMBER, BigDecimal.valueOf(number), words);
  }

  private Condition count(Cursor cursor, Scope scope, int from, Bound bound, Value number) {
    Path list = finder.list(cursor, scope);
    Optional<Condition> where = where(cursor, inside(list, scope));
    return new Condition.Count(
        bound, number, list, where, cursor.wordsFrom(from), cursor.spanFrom(from));
  }

  private Condition share(Cursor cursor, Scope scope, int from) {
    Value number = shareOf(cursor, scope);
    Expect.word(cursor, "of", SHARE_EXAMPLE);
    Path list = finder.list(cursor, scope);
    Scope inside = inside(list, scope);
    Optional<Condition> where = where(cursor, inside);
    Expect.sign(
        cursor, Token.Kind.COLON, ":", "write what must hold for each of them after a colon");
    Condition must =
        cursor.atEnd()
            ? conditions.bullets(cursor, inside, Joint.ALL, from)
            : conditions.condition(cursor, inside);
    String words = cursor.wordsFrom(from);
    Span span = cursor.spanFrom(from);
    return number.type() == Type.NUMBER
        ? new Condition.Count(
            Bound.AT_LEAST, number, list, Optional.of(both(where, must)), words, span)
        : new Condition.Share(number, list, where, must, words, span);
  }

  private Value shareOf(Cursor cursor, Scope scope) {
    if (cursor.skip("at least")) {
      return finder.number(cursor, scope);
    }
    if (cursor.skip("all")) {
      return new Value.NumberValue(Type.PERCENTAGE, BigDecimal.valueOf(100), "all");
    }
    throw new MistakeException(
        "P101",
        cursor.here(),
        "expected 'all of' or 'at least' here",
        SHARE_EXAMPLE + ", or: for at least 95 % of …");
  }

  private static Condition both(Optional<Condition> where, Condition must) {
    return where
        .<Condition>map(
            filter ->
                new Condition.Group(
                    Joint.ALL,
                    List.of(filter, must),
                    filter.words() + " and " + must.words(),
                    filter.span()))
        .orElse(must);
  }

  private Condition order(Cursor cursor, Scope scope, int from) {
    Path list = finder.list(cursor, scope);
    Scope inside = inside(list, scope);
    Expect.sign(cursor, Token.Kind.COLON, ":", ORDER_FORM);
    boolean everyFirst = isEvery(cursor);
    Condition first = orderedWhere(cursor, inside);
    Expect.word(cursor, "comes", ORDER_FORM);
    Expect.word(cursor, "before", ORDER_FORM);
    boolean everySecond = isEvery(cursor);
    Condition second = orderedWhere(cursor, inside);
    return new Condition.Order(
        list,
        everyFirst,
        first,
        everySecond,
        second,
        cursor.wordsFrom(from),
        cursor.spanFrom(from));
  }

  private static boolean isEvery(Cursor cursor) {
    if (cursor.skip("every")) {
      return true;
    }
    Expect.word(cursor, "some", ORDER_FORM);
    return false;
  }

  private Condition orderedWhere(Cursor cursor, Scope inside) {
    Expect.word(cursor, "where", ORDER_FORM);
    return conditions.condition(cursor, inside);
  }

  private Optional<Condition> where(Cursor cursor, Scope inside) {
    return cursor.skip("where")
        ? Optional.of(conditions.condition(cursor, inside))
        : Optional.empty();
  }

  private static Scope inside(Path list, Scope scope) {
    return scope.with(list.target().item().orElseThrow());
  }
}

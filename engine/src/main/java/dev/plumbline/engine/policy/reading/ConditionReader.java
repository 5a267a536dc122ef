package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Condition.Group.Joint;
import dev.plumbline.engine.policy.Path;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.policy.Value.Type;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.things.Attribute;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads conditions by recursive descent: {@code or} over {@code and} over single clauses; a {@code
 * where} reaches as far as it can.
 */
final class ConditionReader {

  private static final int MAXIMUM_NESTING = 32;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final PhraseBook phrases;
  private final PhraseFinder finder;
  private final ComparisonReader comparisons;
  private final Problems problems;

  ConditionReader(PhraseBook phrases, Problems problems) {
    this.phrases = phrases;
    this.finder = new PhraseFinder(phrases);
    this.comparisons = new ComparisonReader(finder);
    this.problems = problems;
  }

  PhraseFinder finder() {
    return finder;
  }

  /**
   * Reads from the cursor to the end of its line, bullets included; empty after a mistake, which is
   * told.
   */
  Optional<Condition> read(Cursor cursor, Scope scope) {
    try {
      Condition condition = any(cursor, scope, 0);
      if (!cursor.atEnd()) {
        throw new MistakeException(
            "P101",
            cursor.peek().span(),
            "did not expect '" + cursor.peek().words() + "' here",
            "join conditions with 'and' or 'or', or end the line");
      }
      if (!cursor.line().bullets().isEmpty() && !endsWithGroup(cursor.line())) {
        throw new MistakeException(
            "P101",
            cursor.line().bullets().get(0).first().span(),
            "did not expect a '-' line here",
            "end the line above it with 'all of', 'any of' or 'none of'");
      }
      return Optional.of(condition);
    } catch (MistakeException mistake) {
      mistake.tell(problems);
      return Optional.empty();
    }
  }

  private static boolean endsWithGroup(Line line) {
    List<Token> tokens = line.tokens();
    int size = tokens.size();
    return tokens.get(size - 1).kind() == Token.Kind.COLON
        || size >= 2
            && tokens.get(size - 1).is("of")
            && (tokens.get(size - 2).is("all")
                || tokens.get(size - 2).is("any")
                || tokens.get(size - 2).is("none"));
  }

  private Condition any(Cursor cursor, Scope scope, int depth) {
    return joined(cursor, scope, depth, "or", Joint.ANY);
  }

  private Condition joined(Cursor cursor, Scope scope, int depth, String word, Joint joint) {
    if (depth > MAXIMUM_NESTING) {
      throw new MistakeException(
          "P108",
          cursor.here(),
          "conditions are nested more than " + MAXIMUM_NESTING + " deep",
          "split the policy in two");
    }
    int from = cursor.position();
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(
          joint == Joint.ANY
              ? joined(cursor, scope, depth, "and", Joint.ALL)
              : clause(cursor, scope, depth));
    } while (cursor.skip(word));
    return parts.size() == 1
        ? parts.get(0)
        : new Condition.Group(joint, parts, cursor.wordsFrom(from), cursor.spanFrom(from));
  }

  private Condition clause(Cursor cursor, Scope scope, int depth) {
    int from = cursor.position();
    if (cursor.atEnd()) {
      throw new MistakeException(
          "P101",
          cursor.here(),
          "expected a condition here",
          "write a sentence about " + scope.innermost());
    }
    if (cursor.at(Token.Kind.OPEN)) {
      return bracketed(cursor, scope, depth);
    }
    if (cursor.at("not") && isOpen(cursor, 1)) {
      cursor.next();
      Condition part = bracketed(cursor, scope, depth);
      return new Condition.Not(part, cursor.wordsFrom(from), cursor.spanFrom(from));
    }
    if (cursor.at("for")) {
      cursor.next();
      return share(cursor, scope, depth, from);
    }
    if (cursor.at("in")) {
      cursor.next();
      return order(cursor, scope, depth, from);
    }
    Optional<Joint> group = group(cursor);
    if (group.isPresent()) {
      return bullets(cursor, scope, depth, group.get(), from);
    }
    if (cursor.skip("at least")) {
      return counted(cursor, scope, depth, from, Condition.Count.Bound.AT_LEAST);
    }
    if (cursor.skip("at most")) {
      return counted(cursor, scope, depth, from, Condition.Count.Bound.AT_MOST);
    }
    if (cursor.skip("exactly")) {
      return counted(cursor, scope, depth, from, Condition.Count.Bound.EXACTLY);
    }
    if (cursor.skip("some of")) {
      return count(cursor, scope, depth, from, Condition.Count.Bound.AT_LEAST, number(1, "some"));
    }
    if (cursor.skip("none of")) {
      return count(cursor, scope, depth, from, Condition.Count.Bound.AT_MOST, number(0, "none"));
    }
    return comparisons.read(cursor, scope);
  }

  private static boolean isOpen(Cursor cursor, int ahead) {
    int at = cursor.position() + ahead;
    return at < cursor.tokens().size() && cursor.tokens().get(at).kind() == Token.Kind.OPEN;
  }

  private Condition bracketed(Cursor cursor, Scope scope, int depth) {
    Token open = cursor.next();
    Condition inner = any(cursor, scope, depth + 1);
    if (cursor.skip(Token.Kind.CLOSE).isEmpty()) {
      throw new MistakeException(
          "P101",
          cursor.here(),
          "expected ')' here",
          "close the bracket of column " + open.span().column());
    }
    return inner;
  }

  /** {@code all of}, {@code any of}, {@code none of} at the end of a line open a group. */
  private static Optional<Joint> group(Cursor cursor) {
    int start = cursor.position();
    Optional<Joint> joint =
        cursor.skip("all of")
            ? Optional.of(Joint.ALL)
            : cursor.skip("any of")
                ? Optional.of(Joint.ANY)
                : cursor.skip("none of") ? Optional.of(Joint.NONE) : Optional.empty();
    if (joint.isPresent() && !cursor.atEnd()) {
      if (!cursor.tokens().get(start).is("none")) {
        throw new MistakeException(
            "P101",
            cursor.tokens().get(start).span(),
            "did not expect '" + cursor.wordsFrom(start) + "' here",
            "write 'for all of LIST: …' or 'some of LIST where …' for a list; a group of '-' lines"
                + " has 'all of' or 'any of' at the end of its line");
      }
      cursor.moveTo(start);
      return Optional.empty();
    }
    return joint;
  }

  private Condition bullets(Cursor cursor, Scope scope, int depth, Joint joint, int from) {
    List<Line> lines = cursor.line().bullets();
    if (lines.isEmpty()) {
      throw new MistakeException(
          "P109",
          cursor.spanFrom(from),
          "expected '-' lines below '" + cursor.wordsFrom(from) + "'",
          "write each condition on a line of its own that begins with '-'");
    }
    List<Condition> parts = new ArrayList<>();
    for (Line line : lines) {
      Cursor bullet = new Cursor(line);
      parts.add(any(bullet, scope, depth + 1));
      if (!bullet.atEnd()) {
        throw new MistakeException(
            "P101",
            bullet.peek().span(),
            "did not expect '" + bullet.peek().words() + "' here",
            "join conditions with 'and' or 'or', or end the line");
      }
      if (!line.bullets().isEmpty() && !endsWithGroup(line)) {
        throw new MistakeException(
            "P101",
            line.bullets().get(0).first().span(),
            "did not expect a '-' line here",
            "end the line above it with 'all of', 'any of' or 'none of'");
      }
    }
    return new Condition.Group(joint, parts, cursor.wordsFrom(from), cursor.spanFrom(from));
  }

  private Condition counted(
      Cursor cursor, Scope scope, int depth, int from, Condition.Count.Bound bound) {
    Value number = finder.number(cursor, scope);
    expect(cursor, "of", "write for instance: at least 1 of the stages of the pipeline where …");
    return count(cursor, scope, depth, from, bound, number);
  }

  private Condition count(
      Cursor cursor, Scope scope, int depth, int from, Condition.Count.Bound bound, Value number) {
    Path list = finder.list(cursor, scope);
    Optional<Condition> where = Optional.empty();
    if (cursor.skip("where")) {
      where = Optional.of(any(cursor, scope.with(item(list)), depth + 1));
    }
    return new Condition.Count(
        bound, number, list, where, cursor.wordsFrom(from), cursor.spanFrom(from));
  }

  private Condition share(Cursor cursor, Scope scope, int depth, int from) {
    Value number = new Value.NumberValue(Type.PERCENTAGE, HUNDRED, "all");
    if (cursor.skip("at least")) {
      number = finder.number(cursor, scope);
    } else if (!cursor.skip("all")) {
      throw new MistakeException(
          "P101",
          cursor.here(),
          "expected 'all of' or 'at least' here",
          "write for instance: for all of the stages of the pipeline: …, or: for at least 95 % of …");
    }
    expect(cursor, "of", "write for instance: for all of the stages of the pipeline: …");
    Path list = finder.list(cursor, scope);
    Scope inside = scope.with(item(list));
    Optional<Condition> where = Optional.empty();
    if (cursor.skip("where")) {
      where = Optional.of(any(cursor, inside, depth + 1));
    }
    if (cursor.skip(Token.Kind.COLON).isEmpty()) {
      throw new MistakeException(
          "P101",
          cursor.here(),
          "expected ':' here",
          "write what must hold for each of them after a colon");
    }
    Condition must =
        cursor.atEnd()
            ? bullets(cursor, inside, depth + 1, Joint.ALL, from)
            : any(cursor, inside, depth + 1);
    String words = cursor.wordsFrom(from);
    Span span = cursor.spanFrom(from);
    if (number.type() == Type.NUMBER) {
      Condition both =
          where
              .<Condition>map(
                  filter ->
                      new Condition.Group(
                          Joint.ALL,
                          List.of(filter, must),
                          filter.words() + " and " + must.words(),
                          filter.span()))
              .orElse(must);
      return new Condition.Count(
          Condition.Count.Bound.AT_LEAST, number, list, Optional.of(both), words, span);
    }
    return new Condition.Share(number, list, where, must, words, span);
  }

  private Condition order(Cursor cursor, Scope scope, int depth, int from) {
    Path list = finder.list(cursor, scope);
    Scope inside = scope.with(item(list));
    String form = "write: in LIST: some where … comes before every where …";
    if (cursor.skip(Token.Kind.COLON).isEmpty()) {
      throw new MistakeException("P101", cursor.here(), "expected ':' here", form);
    }
    boolean everyFirst = someOrEvery(cursor, form);
    expect(cursor, "where", form);
    Condition first = any(cursor, inside, depth + 1);
    expect(cursor, "comes", form);
    expect(cursor, "before", form);
    boolean everySecond = someOrEvery(cursor, form);
    expect(cursor, "where", form);
    Condition second = any(cursor, inside, depth + 1);
    return new Condition.Order(
        list,
        everyFirst,
        first,
        everySecond,
        second,
        cursor.wordsFrom(from),
        cursor.spanFrom(from));
  }

  private static boolean someOrEvery(Cursor cursor, String form) {
    if (cursor.skip("every")) {
      return true;
    }
    expect(cursor, "some", form);
    return false;
  }

  private static void expect(Cursor cursor, String word, String help) {
    if (!cursor.skip(word)) {
      throw new MistakeException("P101", cursor.here(), "expected '" + word + "' here", help);
    }
  }

  private static Value number(int number, String words) {
    return new Value.NumberValue(Type.NUMBER, BigDecimal.valueOf(number), words);
  }

  private static String item(Path list) {
    Attribute attribute = list.target();
    return attribute
        .item()
        .orElseThrow(
            () -> new IllegalStateException("only lists of things are read by finder.list"));
  }

  PhraseBook phrases() {
    return phrases;
  }
}

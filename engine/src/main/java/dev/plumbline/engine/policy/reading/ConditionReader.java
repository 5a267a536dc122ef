package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Condition.Group.Joint;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Reads conditions by recursive descent: {@code or} over {@code and} over single clauses; a {@code
 * where} reaches as far as it can.
 */
final class ConditionReader {

  private static final int MAXIMUM_NESTING = 32;

  private final ListClauseReader lists;
  private final ComparisonReader comparisons;
  private final Problems problems;

  ConditionReader(PhraseBook phrases, Definitions definitions, Problems problems) {
    PhraseFinder finder = new PhraseFinder(phrases);
    this.lists = new ListClauseReader(finder, this);
    this.comparisons =
        new ComparisonReader(finder, (sentence, span) -> definitions.of(sentence, span, this));
    this.problems = problems;
  }

  /**
   * Reads from the cursor to the end of its line, bullets included; empty after a mistake, which is
   * told.
   */
  Optional<Condition> read(Cursor cursor, Scope scope) {
    return problems.attempt(() -> whole(cursor, scope));
  }

  /** What is wrong with the condition that starts at a place; the place stays where it is. */
  Optional<String> mistake(Cursor start, Scope scope) {
    try {
      Condition unused = whole(new Cursor(start.line(), start.position()), scope);
      return Optional.empty();
    } catch (MistakeException mistake) {
      return Optional.ofNullable(mistake.getMessage());
    }
  }

  /** A condition that takes up the rest of its line. */
  private Condition whole(Cursor cursor, Scope scope) {
    Condition condition = condition(cursor, scope);
    Expect.end(
        cursor,
        cursor.at(Token.Kind.COMMA)
            ? "to compare with several values write 'is one of' or 'is not one of' before them; a"
                + " number has no comma"
            : "join conditions with 'and' or 'or', or end the line");
    Line line = cursor.line();
    if (!line.bullets().isEmpty() && !opensGroup(line)) {
      throw new MistakeException(
          "P101",
          line.bullets().get(0).first().span(),
          "did not expect a '-' line here",
          "end the line above it with 'all of', 'any of' or 'none of'");
    }
    return condition;
  }

  private static boolean opensGroup(Line line) {
    List<Token> tokens = line.tokens();
    Cursor end = new Cursor(line, Math.max(0, tokens.size() - 2));
    return tokens.get(tokens.size() - 1).kind() == Token.Kind.COLON
        || end.at("all of")
        || end.at("any of")
        || end.at("none of");
  }

  /** A condition that ends where its words do. */
  Condition condition(Cursor cursor, Scope scope) {
    if (scope.depth() > MAXIMUM_NESTING) {
      throw new MistakeException(
          "P108",
          cursor.here(),
          "conditions are nested more than " + MAXIMUM_NESTING + " deep",
          "split the policy in two");
    }
    return joined(cursor, scope, "or", Joint.ANY, this::conjunction);
  }

  private Condition conjunction(Cursor cursor, Scope scope) {
    return joined(cursor, scope, "and", Joint.ALL, this::clause);
  }

  private static Condition joined(
      Cursor cursor,
      Scope scope,
      String word,
      Joint joint,
      BiFunction<Cursor, Scope, Condition> reader) {
    int from = cursor.position();
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(reader.apply(cursor, scope));
    } while (cursor.skip(word));
    return parts.size() == 1
        ? parts.get(0)
        : new Condition.Group(joint, parts, cursor.wordsFrom(from), cursor.spanFrom(from));
  }

  private Condition clause(Cursor cursor, Scope scope) {
    if (cursor.atEnd()) {
      throw new MistakeException(
          "P101",
          cursor.here(),
          "expected a condition here",
          "write a sentence about " + scope.innermost());
    }
    if (cursor.at(Token.Kind.OPEN)) {
      return bracketed(cursor, scope);
    }
    if (cursor.at("not (")) {
      return negated(cursor, scope);
    }
    int from = cursor.position();
    Optional<Joint> group = group(cursor);
    if (group.isPresent()) {
      return bullets(cursor, scope, group.get(), from);
    }
    return lists.read(cursor, scope).orElseGet(() -> comparisons.read(cursor, scope));
  }

  private Condition negated(Cursor cursor, Scope scope) {
    int from = cursor.position();
    cursor.next();
    Condition part = bracketed(cursor, scope);
    return new Condition.Not(part, cursor.wordsFrom(from), cursor.spanFrom(from));
  }

  private Condition bracketed(Cursor cursor, Scope scope) {
    Token open = cursor.next();
    Condition inner = condition(cursor, scope.deeper());
    Expect.sign(
        cursor, Token.Kind.CLOSE, ")", "close the bracket of column " + open.span().column());
    return inner;
  }

  /** {@code all of}, {@code any of}, {@code none of} at the end of a line open a group. */
  private static Optional<Joint> group(Cursor cursor) {
    int from = cursor.position();
    Optional<Joint> joint = joint(cursor);
    if (joint.isEmpty() || cursor.atEnd()) {
      return joint;
    }
    if (joint.get() != Joint.NONE) {
      throw new MistakeException(
          "P101",
          cursor.tokens().get(from).span(),
          "did not expect '" + cursor.wordsFrom(from) + "' here",
          "write 'for all of LIST: …' or 'some of LIST where …' for a list; a group of '-' lines"
              + " has 'all of' or 'any of' at the end of its line");
    }
    cursor.moveTo(from);
    return Optional.empty();
  }

  private static Optional<Joint> joint(Cursor cursor) {
    if (cursor.skip("all of")) {
      return Optional.of(Joint.ALL);
    }
    if (cursor.skip("any of")) {
      return Optional.of(Joint.ANY);
    }
    return cursor.skip("none of") ? Optional.of(Joint.NONE) : Optional.empty();
  }

  /**
   * The conditions of the {@code -} lines below the cursor's line.
   *
   * @param from where the words begin that open the group
   */
  Condition bullets(Cursor cursor, Scope scope, Joint joint, int from) {
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
      read(new Cursor(line), scope.deeper()).ifPresent(parts::add);
    }
    if (parts.size() < lines.size()) {
      throw MistakeException.told(cursor.spanFrom(from));
    }
    return new Condition.Group(joint, parts, cursor.wordsFrom(from), cursor.spanFrom(from));
  }
}

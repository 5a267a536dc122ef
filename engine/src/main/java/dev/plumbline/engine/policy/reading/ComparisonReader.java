package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Condition.Operator;
import dev.plumbline.engine.policy.Definition;
import dev.plumbline.engine.policy.Path;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.policy.reading.PhraseBook.Match;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.things.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads sentences, comparisons, and whether something is present. */
final class ComparisonReader {

  private final PhraseFinder finder;
  private final BiFunction<Attribute, Span, Optional<Definition>> definitions;
  private final OperandReader operands;

  /**
   * A reader.
   *
   * @param definitions what a sentence stands for, if a definition made it, and where it is said
   */
  ComparisonReader(
      PhraseFinder finder, BiFunction<Attribute, Span, Optional<Definition>> definitions) {
    this.finder = finder;
    this.definitions = definitions;
    this.operands = new OperandReader(finder);
  }

  Condition read(Cursor cursor, Scope scope) {
    int from = cursor.position();
    Match match = finder.phrase(cursor, scope);
    Path path = match.path(cursor.tokens(), from);
    Attribute.Kind kind = match.target().kind();
    Optional<Definition> definition = definitions.apply(match.target(), cursor.spanFrom(from));
    if (definition.isPresent()) {
      return new Condition.Defined(
          path, definition.get(), match.negated(), cursor.wordsFrom(from), cursor.spanFrom(from));
    }
    if (kind == Attribute.Kind.YES_NO && !cursor.stands("is")) {
      return new Condition.Sentence(
          path, match.negated(), cursor.wordsFrom(from), cursor.spanFrom(from));
    }
    if (kind == Attribute.Kind.ONE && !cursor.stands("is") && !cursor.clause().isEmpty()) {
      cursor.moveTo(from);
      throw finder.unknownPhrase(cursor, scope);
    }
    boolean absent = cursor.at("is absent");
    if (!kind.isList() && (absent || cursor.at("is present"))) {
      cursor.skip(absent ? "is absent" : "is present");
      return new Condition.Presence(path, absent, cursor.wordsFrom(from), cursor.spanFrom(from));
    }
    if (kind == Attribute.Kind.ONE) {
      finder.checkNoSentenceGoesOn(cursor, from, scope);
    }
    Operator operator = OperatorReader.read(cursor, path);
    List<Value> values = values(cursor, scope, path, operator);
    return new Condition.Comparison(
        path, operator, values, cursor.wordsFrom(from), cursor.spanFrom(from));
  }

  private List<Value> values(Cursor cursor, Scope scope, Path path, Operator operator) {
    List<Value> values = new ArrayList<>();
    values.add(operands.read(cursor, scope, path, operator));
    if (operator == Operator.BETWEEN) {
      Expect.word(cursor, "and", "write: is between A and B");
      values.add(operands.read(cursor, scope, path, operator));
    }
    if (operator.operands() == 0) {
      while (cursor.skip(Token.Kind.COMMA).isPresent()) {
        values.add(operands.read(cursor, scope, path, operator));
      }
    }
    return values;
  }
}

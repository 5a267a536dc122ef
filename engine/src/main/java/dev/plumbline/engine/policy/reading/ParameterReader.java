package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Bounds;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.policy.witness.Meaning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the parameters of a policy: {@code parameter grace period is 3 days, at most 30 days}. */
final class ParameterReader {

  private static final String EXAMPLE = "write for instance: parameter grace period is 3 days";

  private final Problems problems;

  ParameterReader(Problems problems) {
    this.problems = problems;
  }

  /** The parameters by name, in lower case, in their order. */
  Map<String, Value.Parameter> read(List<Line> lines) {
    Map<String, Value.Parameter> parameters = new LinkedHashMap<>();
    lines.forEach(line -> problems.guard(() -> add(parameter(line), parameters, line)));
    return parameters;
  }

  private static void add(
      Value.Parameter parameter, Map<String, Value.Parameter> parameters, Line line) {
    if (parameters.put(parameter.name(), parameter) != null) {
      throw new MistakeException(
          "P106",
          line.first().span(),
          "there is a parameter '" + parameter.name() + "' already",
          "give one of them another name");
    }
  }

  private static Value.Parameter parameter(Line line) {
    Cursor cursor = new Cursor(line, 1);
    if (cursor.atEnd() || cursor.at("is")) {
      throw MistakeException.expected("the name of the parameter", cursor, EXAMPLE);
    }
    List<Token> words = cursor.until("is");
    String name = Line.words(words).toLowerCase(Locale.ROOT);
    Cursor.declared(words, new Meaning.Parameter(name));
    Expect.word(cursor, "is", EXAMPLE);
    Span at = cursor.here();
    ValueReader.offerUnits(cursor);
    Value value =
        ValueReader.literal(cursor)
            .orElseThrow(
                () ->
                    new MistakeException(
                        "P211",
                        at,
                        "expected a value here",
                        "a number, a text in quotation marks, a date, or a duration such as 3"
                            + " days"));
    Optional<Bounds> bounds =
        cursor.skip(Token.Kind.COMMA).map(comma -> BoundsReader.read(cursor, name, value));
    Expect.end(cursor, "a value may be followed by its bounds: " + BoundsReader.EXAMPLE);
    return new Value.Parameter(name, value, bounds);
  }
}

package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks {@code settings … end} blocks: the policies and parameters they name exist, and the values
 * fit. A block names a scope; as long as nothing is put in that scope, it overrides nothing.
 */
final class SettingsReader {

  private static final String EXAMPLE =
      "write for instance: set SEC1.THREAT-MODEL maximum age to 180 days";

  private final Problems problems;

  SettingsReader(Problems problems) {
    this.problems = problems;
  }

  void check(Block block, Map<String, Policy> policies, Collection<String> policyIds) {
    problems.guard(() -> checkHeading(new Cursor(block.heading(), 1)));
    for (Line line : block.lines()) {
      problems.guard(() -> check(line, policies, policyIds));
    }
  }

  private static void checkHeading(Cursor heading) {
    if (!heading.skip("for")) {
      throw MistakeException.expected(
          "'for' and the name of a scope",
          heading,
          "write for instance: settings for \"regulated workloads\"");
    }
    Expect.text(heading);
    Expect.end(heading);
  }

  private static void check(Line line, Map<String, Policy> policies, Collection<String> policyIds) {
    Cursor cursor = new Cursor(line);
    if (!cursor.skip("set") || cursor.atEnd()) {
      throw MistakeException.unexpected(line.first(), EXAMPLE);
    }
    Token id = cursor.next();
    Expect.policyId(id, policyIds);
    if (cursor.atEnd()) {
      throw MistakeException.expected("a parameter", cursor, EXAMPLE);
    }
    List<Token> name = cursor.until("to");
    Expect.word(cursor, "to", EXAMPLE);
    int from = cursor.position();
    Optional<Value> value = ValueReader.literal(cursor);
    Policy policy = policies.get(id.text());
    if (policy == null) {
      return;
    }
    Value.Parameter parameter = parameter(name, policy, id);
    if (value.filter(v -> v.type() == parameter.type()).isEmpty()) {
      throw new MistakeException(
          "P212",
          value.isPresent() ? cursor.spanFrom(from) : cursor.here(),
          "'" + parameter.name() + "' is " + parameter.type().label(),
          "write for instance: " + parameter.value().words());
    }
    Expect.end(cursor);
  }

  private static Value.Parameter parameter(List<Token> words, Policy policy, Token id) {
    String name = Line.words(words);
    List<String> names = policy.parameters().stream().map(Value.Parameter::name).toList();
    return policy.parameters().stream()
        .filter(parameter -> parameter.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new MistakeException(
                    "P211",
                    Line.span(words),
                    "'" + name + "' is not a parameter of " + id.text(),
                    Suggestion.didYouMean(name, names)
                        .orElse(
                            names.isEmpty()
                                ? "it has no parameters"
                                : "its parameters are: " + String.join(", ", names))));
  }
}

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

  private final Problems problems;

  SettingsReader(Problems problems) {
    this.problems = problems;
  }

  void check(Block block, Map<String, Policy> policies, Collection<String> policyIds) {
    attempt(
        () -> {
          Cursor heading = new Cursor(block.heading(), 1);
          if (!heading.skip("for")) {
            throw new MistakeException(
                "P110",
                heading.here(),
                "expected 'for' and the name of a scope here",
                "write for instance: settings for \"regulated workloads\"");
          }
          Statements.expectText(heading);
          Statements.expectEnd(heading);
        });
    for (Line line : block.lines()) {
      attempt(() -> check(line, policies, policyIds));
    }
  }

  private void attempt(Runnable reading) {
    try {
      reading.run();
    } catch (MistakeException mistake) {
      mistake.tell(problems);
    }
  }

  private static void check(Line line, Map<String, Policy> policies, Collection<String> policyIds) {
    Cursor cursor = new Cursor(line);
    String example = "write for instance: set SEC1.THREAT-MODEL maximum age to 180 days";
    if (!cursor.skip("set") || cursor.atEnd()) {
      throw new MistakeException(
          "P101",
          line.first().span(),
          "did not expect '" + line.first().words() + "' here",
          example);
    }
    Token id = cursor.next();
    if (!policyIds.contains(id.text())) {
      throw new MistakeException(
          "P402",
          id.span(),
          "no policy is called " + id.text(),
          Suggestion.nearest(id.text(), policyIds).map(near -> "did you mean " + near + "?"));
    }
    if (cursor.atEnd()) {
      throw new MistakeException("P110", cursor.here(), "expected a parameter here", example);
    }
    List<Token> name = cursor.until("to");
    if (!cursor.skip("to")) {
      throw new MistakeException("P101", cursor.here(), "expected 'to' here", example);
    }
    int from = cursor.position();
    Optional<Value> value = ValueReader.literal(cursor);
    Policy policy = policies.get(id.text());
    if (policy == null) {
      return;
    }
    List<String> names = policy.parameters().stream().map(Value.Parameter::name).toList();
    Value.Parameter parameter =
        policy.parameters().stream()
            .filter(p -> p.name().equalsIgnoreCase(Line.words(name)))
            .findFirst()
            .orElseThrow(
                () ->
                    new MistakeException(
                        "P211",
                        Line.span(name),
                        "'" + Line.words(name) + "' is not a parameter of " + id.text(),
                        Suggestion.didYouMean(Line.words(name), names)
                            .orElse(
                                names.isEmpty()
                                    ? "it has no parameters"
                                    : "its parameters are: " + String.join(", ", names))));
    if (value.filter(v -> v.type() == parameter.type()).isEmpty()) {
      throw new MistakeException(
          "P212",
          value.isPresent() ? cursor.spanFrom(from) : cursor.here(),
          "'" + parameter.name() + "' is " + parameter.type().label(),
          "write for instance: " + parameter.value().words());
    }
    Statements.expectEnd(cursor);
  }
}

package dev.plumbline.engine.lint;

import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Condition.Comparison;
import dev.plumbline.engine.policy.Condition.Count;
import dev.plumbline.engine.policy.Condition.Order;
import dev.plumbline.engine.policy.Condition.Presence;
import dev.plumbline.engine.policy.Condition.Sentence;
import dev.plumbline.engine.policy.Condition.Share;
import dev.plumbline.engine.policy.Message;
import dev.plumbline.engine.policy.Path;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.things.Attribute;
import java.util.List;
import java.util.stream.Stream;

/** Phrases that the vocabulary keeps for old policies only. */
final class PhraseLint {
  private PhraseLint() {}

  static void look(Policy policy, Warnings warnings) {
    Stream.concat(policy.where().stream(), Stream.of(policy.must()))
        .flatMap(Conditions::all)
        .forEach(
            condition ->
                paths(condition)
                    .forEach(
                        path ->
                            look(
                                path,
                                condition.span(),
                                "in '" + condition.words() + "'",
                                warnings)));
    policy.say().stream()
        .flatMap(message -> message.parts().stream())
        .filter(Message.Hole.class::isInstance)
        .flatMap(hole -> paths(List.of(((Message.Hole) hole).value())))
        .forEach(path -> look(path, policy.span(), "in 'say' of policy " + policy.id(), warnings));
  }

  private static void look(Path path, Span span, String place, Warnings warnings) {
    for (Attribute attribute : path.steps()) {
      attribute
          .deprecated()
          .ifPresent(
              instead ->
                  warnings.add(
                      LintRule.DEPRECATED,
                      span,
                      "the phrase \""
                          + attribute.phrase()
                          + "\" should not be used any more, "
                          + place,
                      instead));
    }
  }

  private static Stream<Path> paths(Condition condition) {
    return Stream.concat(subject(condition), paths(Conditions.values(condition)));
  }

  private static Stream<Path> subject(Condition condition) {
    return switch (condition.kind()) {
      case SENTENCE -> Stream.of(((Sentence) condition).path());
      case COMPARISON -> Stream.of(((Comparison) condition).path());
      case PRESENCE -> Stream.of(((Presence) condition).path());
      case COUNT -> Stream.of(((Count) condition).list());
      case SHARE -> Stream.of(((Share) condition).list());
      case ORDER -> Stream.of(((Order) condition).list());
      case GROUP, NOT, DEFINED -> Stream.of();
    };
  }

  private static Stream<Path> paths(List<Value> values) {
    return values.stream()
        .filter(Value.Reading.class::isInstance)
        .map(value -> ((Value.Reading) value).path());
  }
}

package dev.plumbline.engine.lint;

import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Definition;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Setting;
import dev.plumbline.engine.policy.Span;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Definitions: those that nothing uses, and the negatives in them. */
final class DefinitionLint {
  private DefinitionLint() {}

  /**
   * Looks through the definitions of a bundle.
   *
   * @param told whether a place is told about
   */
  static void look(Bundle bundle, Predicate<Span> told, Warnings warnings) {
    Set<String> used = new HashSet<>();
    Stream.concat(
            bundle.policies().stream().flatMap(DefinitionLint::conditions),
            bundle.definitions().stream().map(Definition::when))
        .flatMap(Conditions::all)
        .filter(Condition.Defined.class::isInstance)
        .forEach(said -> used.add(((Condition.Defined) said).definition().words()));
    for (Definition definition : bundle.definitions()) {
      if (told.test(definition.span())) {
        NegationLint.look(definition.when(), warnings);
        if (!used.contains(definition.words())) {
          warnings.add(
              LintRule.UNUSED_DEFINITION,
              definition.span(),
              "nothing says '" + definition.words() + "'",
              "use it in a policy, or leave the definition out");
        }
      }
    }
  }

  private static Stream<Condition> conditions(Policy policy) {
    return Stream.of(
            policy.where().stream(),
            Stream.of(policy.must()),
            policy.settings().stream().map(Setting::where).flatMap(Optional::stream))
        .flatMap(each -> each);
  }
}

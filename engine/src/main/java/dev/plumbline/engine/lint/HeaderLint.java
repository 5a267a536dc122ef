package dev.plumbline.engine.lint;

import dev.plumbline.engine.policy.Age;
import dev.plumbline.engine.policy.Bounds;
import dev.plumbline.engine.policy.Message;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.things.Vocabulary;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines above the requirement: owner, version, parameters and the age of evidence. */
final class HeaderLint {
  private HeaderLint() {}

  static void look(Policy policy, Vocabulary vocabulary, Warnings warnings) {
    ownership(policy, warnings);
    parameters(policy, warnings);
    evidence(policy, vocabulary, warnings);
  }

  private static void ownership(Policy policy, Warnings warnings) {
    boolean owned = policy.owner().isPresent();
    boolean versioned = policy.version().isPresent();
    if (owned && versioned) {
      return;
    }
    String missing = owned ? "version" : versioned ? "owner" : "owner and no version";
    String lines =
        owned
            ? "'version 1.0.0'"
            : versioned
                ? "'owner \"cloud-security\"'"
                : "'owner \"cloud-security\"' and 'version 1.0.0'";
    warnings.add(
        LintRule.UNOWNED,
        policy.span(),
        "policy " + policy.id() + " has no " + missing,
        "add " + lines + ", so that people know whom to ask and what changed");
  }

  private static void parameters(Policy policy, Warnings warnings) {
    Set<String> used =
        Stream.concat(
                Stream.concat(policy.where().stream(), Stream.of(policy.must()))
                    .flatMap(Conditions::all)
                    .flatMap(condition -> Conditions.values(condition).stream()),
                policy.say().stream().flatMap(HeaderLint::holes))
            .filter(Value.Parameter.class::isInstance)
            .map(value -> ((Value.Parameter) value).name())
            .collect(Collectors.toSet());
    for (Value.Parameter parameter : policy.parameters()) {
      if (!used.contains(parameter.name())) {
        warnings.add(
            LintRule.UNUSED_PARAMETER,
            Warnings.inHeader(policy, words(parameter.name(), "parameter")),
            "parameter '" + parameter.name() + "' is not used",
            "use it in 'where', 'must' or 'say', or leave the line out");
      }
      parameter
          .bounds()
          .filter(bounds -> !bounds.contain(parameter.value()))
          .ifPresent(bounds -> outOfBounds(policy, parameter, bounds, warnings));
    }
  }

  private static void outOfBounds(
      Policy policy, Value.Parameter parameter, Bounds bounds, Warnings warnings) {
    warnings.add(
        LintRule.DEFAULT_OUT_OF_BOUNDS,
        Warnings.inHeader(policy, words(parameter.name(), "parameter")),
        "parameter '"
            + parameter.name()
            + "' is "
            + parameter.value().words()
            + ", and its bounds are "
            + bounds.words(),
        "write a value within the bounds, or widen them");
  }

  private static Stream<Value> holes(Message message) {
    return message.parts().stream()
        .filter(Message.Hole.class::isInstance)
        .map(part -> ((Message.Hole) part).value());
  }

  private static void evidence(Policy policy, Vocabulary vocabulary, Warnings warnings) {
    policy
        .maximumAges()
        .forEach(
            (name, age) ->
                vocabulary
                    .source(name)
                    .flatMap(source -> source.maximumAge())
                    .filter(limit -> duration(age).compareTo(limit) > 0)
                    .ifPresent(
                        limit ->
                            warnings.add(
                                LintRule.IDLE_EVIDENCE_AGE,
                                evidenceLine(policy, name),
                                name
                                    + " of "
                                    + age
                                    + " is never used: the vocabulary stops at "
                                    + shown(limit),
                                "leave the line out, or ask for less than " + shown(limit))));
  }

  /** The name of a source where the policy says how old its evidence may be. */
  static Span evidenceLine(Policy policy, String source) {
    return Warnings.inHeader(policy, words(source, "evidence"));
  }

  private static Duration duration(Age age) {
    return switch (age.unit()) {
      case MINUTES -> Duration.ofMinutes(age.amount());
      case HOURS -> Duration.ofHours(age.amount());
      case DAYS -> Duration.ofDays(age.amount());
      case WEEKS -> Duration.ofDays(7 * age.amount());
    };
  }

  private static String shown(Duration limit) {
    return limit.toHours() % 24 == 0 ? limit.toDays() + " days" : limit.toHours() + " hours";
  }

  /** A name after a keyword, with any spacing. */
  private static Pattern words(String name, String keyword) {
    String spaced =
        Stream.of(name.split(" ")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
    return Pattern.compile(
        "(?<=^\\s{0,20}" + keyword + "\\s{1,40})" + spaced, Pattern.CASE_INSENSITIVE);
  }
}

package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Setting;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.policy.witness.Meaning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Reads {@code settings … end} blocks: other values of parameters for the subjects of a scope. The
 * scope's condition is read about the subject of each policy that the block names.
 */
final class SettingsReader {

  private static final String EXAMPLE =
      "write for instance: set SEC1.THREAT-MODEL maximum age to 180 days";
  private static final List<String> KEYWORDS = List.of("where", "set");
  private static final int MOST_SETTINGS = 8;

  private final Map<String, Policy> policies;
  private final Collection<String> policyIds;
  private final ConditionReader conditions;
  private final BiFunction<Policy, Value.Parameter, Optional<String>> misfits;
  private final Problems problems;
  private final Map<String, List<Setting>> byPolicy = new LinkedHashMap<>();

  /**
   * A reader.
   *
   * @param policies those without mistakes, by their ids and former ids
   * @param policyIds the ids of all policies
   * @param misfits what would be wrong with a policy if a parameter had a value
   */
  SettingsReader(
      Map<String, Policy> policies,
      Collection<String> policyIds,
      ConditionReader conditions,
      BiFunction<Policy, Value.Parameter, Optional<String>> misfits,
      Problems problems) {
    this.policies = policies;
    this.policyIds = policyIds;
    this.conditions = conditions;
    this.misfits = misfits;
    this.problems = problems;
  }

  /** The policies with the settings that were read, which stand in the order of the files. */
  List<Policy> settled(List<Policy> read) {
    return read.stream()
        .map(policy -> byPolicy.containsKey(policy.id()) ? settled(policy) : policy)
        .toList();
  }

  private Policy settled(Policy policy) {
    return policy.withSettings(byPolicy.getOrDefault(policy.id(), List.of()));
  }

  void read(Block block) {
    Cursor heading = new Cursor(block.heading(), 1);
    Optional<Token> name = problems.attempt(() -> name(heading));
    Statements lines = new Statements(block, KEYWORDS, List.of("set"), problems);
    Optional<Cursor> where = where(heading, lines);
    Map<String, List<Value.Parameter>> values = new LinkedHashMap<>();
    lines.all("set").forEach(line -> problems.guard(() -> set(line, values)));
    Map<String, Optional<Condition>> bySubject = new LinkedHashMap<>();
    values.forEach(
        (id, parameters) -> {
          Policy policy = policies.get(id);
          if (name.isPresent() && policy != null) {
            Optional<Condition> scope =
                bySubject.computeIfAbsent(
                    policy.subject().name(), kind -> condition(where, policy));
            problems.guard(
                () ->
                    add(
                        policy,
                        new Setting(name.get().text(), scope, parameters, name.get().span())));
          }
        });
  }

  private static Token name(Cursor heading) {
    if (!heading.skip("for")) {
      throw MistakeException.expected(
          "'for' and the name of a scope",
          heading,
          "write for instance: settings for \"regulated workloads\"");
    }
    Token name = Expect.text(heading);
    if (!heading.atEnd() && !heading.at("where")) {
      Expect.end(heading, "a scope is described by 'where' and a condition");
    }
    return name;
  }

  /** {@code where} stands behind the name, or on a line of its own. */
  private Optional<Cursor> where(Cursor heading, Statements lines) {
    Optional<Cursor> own = lines.first("where");
    if (!heading.skip("where")) {
      return own;
    }
    own.ifPresent(
        line ->
            problems.error(
                "P106",
                line.line().first().span(),
                "there is a 'where' already, line " + heading.line().first().span().line(),
                "join the two conditions with 'and'"));
    return Optional.of(heading);
  }

  private Optional<Condition> condition(Optional<Cursor> where, Policy policy) {
    Scope scope = Scope.of(policy.subject(), Map.of(), 0);
    return where.flatMap(
        cursor -> conditions.read(new Cursor(cursor.line(), cursor.position()), scope));
  }

  private void add(Policy policy, Setting setting) {
    List<Setting> all = byPolicy.computeIfAbsent(policy.id(), id -> new ArrayList<>());
    if (all.size() == MOST_SETTINGS) {
      throw new MistakeException(
          "P108",
          setting.span(),
          "at most "
              + MOST_SETTINGS
              + " settings change one policy, and "
              + policy.id()
              + " has more",
          "join scopes that set the same");
    }
    all.add(setting);
  }

  private void set(Line line, Map<String, List<Value.Parameter>> values) {
    Cursor cursor = new Cursor(line, 1);
    Token id = Expect.any(cursor, "the id of a policy", EXAMPLE);
    Expect.policyId(id, policyIds);
    if (cursor.atEnd()) {
      throw MistakeException.expected("a parameter", cursor, EXAMPLE);
    }
    offerParameters(cursor, id);
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
    checkBounds(parameter, value.get(), cursor.spanFrom(from));
    Expect.end(cursor);
    List<Value.Parameter> set = values.computeIfAbsent(policy.id(), key -> new ArrayList<>());
    if (set.stream().anyMatch(other -> other.name().equals(parameter.name()))) {
      throw new MistakeException(
          "P106",
          Line.span(name),
          "these settings set '" + parameter.name() + "' of " + policy.id() + " already",
          "leave one of the two lines out");
    }
    Value.Parameter changed =
        new Value.Parameter(parameter.name(), value.get(), parameter.bounds());
    Optional<String> misfit = misfits.apply(policy, changed);
    if (misfit.isPresent()) {
      throw new MistakeException(
          "P224",
          Line.span(cursor.tokens().subList(from, cursor.position())),
          "'%s' of %s cannot be %s: %s"
              .formatted(parameter.name(), policy.id(), value.get().words(), misfit.get()),
          "write for instance: " + parameter.value().words());
    }
    set.add(changed);
  }

  private static void checkBounds(Value.Parameter parameter, Value value, Span span) {
    parameter
        .bounds()
        .filter(bounds -> !bounds.contain(value))
        .ifPresent(
            bounds -> {
              throw new MistakeException(
                  "P216",
                  span,
                  "'" + parameter.name() + "' must be " + bounds.words(),
                  "write a value within these bounds, or ask the owner of the policy to widen them");
            });
  }

  private void offerParameters(Cursor cursor, Token id) {
    Optional.ofNullable(policies.get(id.text())).map(Policy::parameters).orElse(List.of()).stream()
        .map(Value.Parameter::name)
        .forEach(name -> cursor.offer(name, Optional.of(new Meaning.Parameter(name))));
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

package dev.plumbline.engine.drools;

import dev.plumbline.engine.policy.Age;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Setting;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.DeclaredThing;
import dev.plumbline.engine.things.ThingDefinition;
import dev.plumbline.engine.things.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Prints checked policies as DRL, for people who know Drools. The program does not run this text:
 * it builds the same rule as objects.
 */
public final class DrlPrinter {
  private final Vocabulary vocabulary;

  public DrlPrinter(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** One policy as a whole DRL file. */
  public String print(Policy policy) {
    List<Vocabulary.SubjectPath> paths = vocabulary.pathsTo(policy.subject());
    ThingDefinition root = paths.get(0).root();
    return """
        // %s
        package %s

        import %s
        import %s
        import dev.plumbline.engine.policy.Truth
        import dev.plumbline.engine.things.Thing

        global DrlClauses clauses

        rule %s
        when
          %s : %s(%s)
        then
        %send
        """
        .formatted(
            policy.title(),
            PolicyModel.PACKAGE,
            DrlClauses.class.getName(),
            root.type().getName(),
            quoted(policy.id()),
            variable(root),
            root.type().getSimpleName(),
            kindConstraint(root),
            consequence(policy, paths));
  }

  private static String consequence(Policy policy, List<Vocabulary.SubjectPath> paths) {
    String fresh =
        policy.maximumAges().isEmpty()
            ? ""
            : "  DrlClauses fresh = clauses" + refusing(policy.maximumAges()) + ";\n";
    ThingDefinition root = paths.get(0).root();
    if (policy.subject().equals(root)) {
      return fresh + verdict(policy, 1);
    }
    String ways =
        paths.stream().map(path -> quoted(way(path.steps()))).collect(Collectors.joining(", "));
    return fresh
        + "  for ( Thing %s : %s.subjects( %s, %s, %s ) ) {\n%s  }\n"
            .formatted(
                variable(policy.subject()),
                clauses(policy),
                quoted(policy.id()),
                variable(root),
                ways,
                verdict(policy, 2));
  }

  private static String refusing(Map<String, Age> maximumAges) {
    return new TreeMap<>(maximumAges)
        .entrySet().stream()
            .map(
                age ->
                    ".refusing( %s, %s )"
                        .formatted(quoted(age.getKey()), quoted(age.getValue().toString())))
            .collect(Collectors.joining());
  }

  /** The variable of the words: those with the policy's own limits on the age of evidence. */
  private static String clauses(Policy policy) {
    return policy.maximumAges().isEmpty() ? "clauses" : "fresh";
  }

  private static String verdict(Policy policy, int indent) {
    return policy.scopedSettings().isEmpty()
        ? plain(policy, indent)
        : settled(policy, policy.scopedSettings(), indent);
  }

  private static String plain(Policy policy, int indent) {
    return """
        Truth where = %s;
        Truth must = %s;
        %s.assess( %s, %s, where, must );
        """
        .formatted(
            where(policy, indent),
            must(policy, indent),
            clauses(policy),
            quoted(policy.id()),
            variable(policy.subject()))
        .replaceAll("(?m)^(Truth|clauses|fresh)", "  ".repeat(indent) + "$1");
  }

  /** Scope and requirement under each set of settings; a set's bits say which of them hold. */
  private static String settled(Policy policy, List<Setting> settings, int indent) {
    List<Policy> under =
        IntStream.range(0, 1 << settings.size())
            .mapToObj(set -> policy.under(holding(settings, set)))
            .toList();
    return """
        Truth[] scopes = {%s};
        Truth[] where = {%s};
        Truth[] must = {%s};
        %s.assess( %s, %s, scopes, where, must );
        """
        .formatted(
            listed(
                settings.stream()
                    .flatMap(setting -> setting.where().stream())
                    .map(scope -> conditions(policy).print(scope, indent + 1)),
                indent),
            listed(under.stream().map(each -> where(each, indent + 1)), indent),
            listed(under.stream().map(each -> must(each, indent + 1)), indent),
            clauses(policy),
            quoted(policy.id()),
            variable(policy.subject()))
        .replaceAll("(?m)^(Truth|clauses|fresh)", "  ".repeat(indent) + "$1");
  }

  private static List<Setting> holding(List<Setting> settings, int set) {
    return IntStream.range(0, settings.size())
        .filter(at -> (set & 1 << at) != 0)
        .mapToObj(settings::get)
        .toList();
  }

  private static String listed(Stream<String> truths, int indent) {
    String line = "\n" + "  ".repeat(indent + 1);
    return truths.collect(Collectors.joining("," + line, line, " "));
  }

  private static String where(Policy policy, int indent) {
    return policy.where().map(scope -> conditions(policy).print(scope, indent)).orElse("Truth.YES");
  }

  private static String must(Policy policy, int indent) {
    return conditions(policy).print(policy.must(), indent);
  }

  private static DrlConditions conditions(Policy policy) {
    return new DrlConditions(clauses(policy), variable(policy.subject()));
  }

  private static String kindConstraint(ThingDefinition root) {
    return root.type() == DeclaredThing.class
        ? " identity.kind == " + quoted(root.name()) + " "
        : "";
  }

  static String variable(ThingDefinition kind) {
    return "$" + Attribute.fieldName(kind.name());
  }

  static String way(List<Attribute> steps) {
    return steps.stream().map(Attribute::name).collect(Collectors.joining(" / "));
  }

  /** A Java string literal. */
  static String quoted(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.chars()
        .forEach(
            letter -> {
              if (letter == '"' || letter == '\\') {
                literal.append('\\').append((char) letter);
              } else if (letter < ' ' || letter > '~') {
                literal.append("\\u%04x".formatted(letter));
              } else {
                literal.append((char) letter);
              }
            });
    return literal.append('"').toString();
  }
}

package dev.plumbline.engine.drools;

import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.DeclaredThing;
import dev.plumbline.engine.things.ThingDefinition;
import dev.plumbline.engine.things.Vocabulary;
import java.util.List;
import java.util.stream.Collectors;

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
    ThingDefinition root = paths.get(0).root();
    if (policy.subject().equals(root)) {
      return verdict(policy, 1);
    }
    String ways =
        paths.stream().map(path -> quoted(way(path.steps()))).collect(Collectors.joining(", "));
    return "  for ( Thing %s : clauses.subjects( %s, %s, %s ) ) {\n%s  }\n"
        .formatted(
            variable(policy.subject()),
            quoted(policy.id()),
            variable(root),
            ways,
            verdict(policy, 2));
  }

  private static String verdict(Policy policy, int indent) {
    String subject = variable(policy.subject());
    DrlConditions conditions = new DrlConditions(subject);
    String where = policy.where().map(scope -> conditions.print(scope, indent)).orElse("Truth.YES");
    return """
        Truth where = %s;
        Truth must = %s;
        clauses.assess( %s, %s, where, must );
        """
        .formatted(where, conditions.print(policy.must(), indent), quoted(policy.id()), subject)
        .replaceAll("(?m)^(Truth|clauses)", "  ".repeat(indent) + "$1");
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

package dev.plumbline.engine.drools;

import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Path;
import dev.plumbline.engine.policy.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints conditions as calls of {@link DrlClauses}. */
final class DrlConditions {
  private static final String INDENT = "  ";

  private final String clauses;
  private final String subject;
  private final int around;

  /**
   * @param clauses the variable of the words
   * @param subject the variable of the policy's subject
   */
  DrlConditions(String clauses, String subject) {
    this(clauses, subject, 0);
  }

  /**
   * @param around how many items are in scope around a definition about the subject
   */
  private DrlConditions(String clauses, String subject, int around) {
    this.clauses = clauses;
    this.subject = subject;
    this.around = around;
  }

  /**
   * @param indent how deep the lines after the first stand
   */
  String print(Condition condition, int indent) {
    return print(condition, indent, 1);
  }

  private String print(Condition condition, int indent, int frame) {
    return switch (condition.kind()) {
      case SENTENCE -> sentence((Condition.Sentence) condition);
      case DEFINED -> defined((Condition.Defined) condition, indent, frame);
      case COMPARISON -> comparison((Condition.Comparison) condition);
      case PRESENCE -> presence((Condition.Presence) condition);
      case GROUP -> group((Condition.Group) condition, indent, frame);
      case NOT -> call("not", print(((Condition.Not) condition).part(), indent, frame));
      case COUNT -> count((Condition.Count) condition, indent, frame);
      case SHARE -> share((Condition.Share) condition, indent, frame);
      case ORDER -> order((Condition.Order) condition, indent, frame);
    };
  }

  private String call(String name, String... arguments) {
    return clauses + "." + name + "( " + String.join(", ", arguments).replace(", \n", ",\n") + " )";
  }

  private String thing(Path path) {
    return path.frame() == 0 ? subject : item(around + path.frame());
  }

  private static String item(int frame) {
    return "$item" + frame;
  }

  private static String way(Path path) {
    return DrlPrinter.quoted(DrlPrinter.way(path.steps()));
  }

  private String sentence(Condition.Sentence sentence) {
    return call(
        sentence.negated() ? "opposite" : "yes", thing(sentence.path()), way(sentence.path()));
  }

  private String defined(Condition.Defined defined, int indent, int frame) {
    String about = item(frame);
    return call(
        defined.negated() ? "notSo" : "so",
        thing(defined.path()),
        defined.way().map(DrlConditions::way).orElse("\"\""),
        "\n"
            + INDENT.repeat(indent + 2)
            + about
            + " -> "
            + new DrlConditions(clauses, about, frame)
                .print(defined.definition().when(), indent + 2, frame + 1));
  }

  private String presence(Condition.Presence presence) {
    return call(
        presence.absent() ? "absent" : "present", thing(presence.path()), way(presence.path()));
  }

  private String comparison(Condition.Comparison comparison) {
    List<String> arguments =
        Stream.concat(
                Stream.of(
                    thing(comparison.path()),
                    way(comparison.path()),
                    DrlPrinter.quoted(comparison.operator().words())),
                comparison.operands().stream().map(this::operand))
            .toList();
    return call("compare", arguments.toArray(String[]::new));
  }

  private String operand(Value value) {
    Value plain = Literals.resolved(value);
    if (plain instanceof Value.Reading reading) {
      return call("read", thing(reading.path()), way(reading.path()));
    }
    if (plain instanceof Value.Column column) {
      return call(
          "column",
          DrlPrinter.quoted(column.attribute().thing()),
          DrlPrinter.quoted(column.attribute().name()));
    }
    return switch (plain.type()) {
      case NUMBER, PERCENTAGE -> call("number", number(plain));
      case DATE -> call("date", DrlPrinter.quoted(plain.words()));
      case DURATION -> call("age", DrlPrinter.quoted(Literals.age(plain).toString()));
      case TEXT, CHOICE, YES_NO ->
          call("text", DrlPrinter.quoted(((Value.TextValue) plain).text()));
    };
  }

  private static String number(Value value) {
    return DrlPrinter.quoted(Literals.number(value).toPlainString());
  }

  private String group(Condition.Group group, int indent, int frame) {
    String line = ",\n" + INDENT.repeat(indent + 2);
    return clauses
        + "."
        + group.joint().name().toLowerCase(Locale.ROOT)
        + "("
        + line.substring(1)
        + group.parts().stream()
            .map(part -> print(part, indent + 2, frame))
            .collect(Collectors.joining(line))
        + " )";
  }

  private String count(Condition.Count count, int indent, int frame) {
    return call(
        "count",
        DrlPrinter.quoted(count.bound().name().toLowerCase(Locale.ROOT).replace('_', ' ')),
        number(count.number()),
        thing(count.list()),
        way(count.list()),
        about(count.where(), indent, frame));
  }

  private String share(Condition.Share share, int indent, int frame) {
    return call(
        "share",
        number(share.percent()),
        thing(share.list()),
        way(share.list()),
        about(share.where(), indent, frame),
        about(Optional.of(share.must()), indent, frame));
  }

  private String order(Condition.Order order, int indent, int frame) {
    return call(
        "order",
        thing(order.list()),
        way(order.list()),
        DrlPrinter.quoted(order.everyFirst() ? "every" : "some"),
        about(Optional.of(order.first()), indent, frame),
        DrlPrinter.quoted(order.everySecond() ? "every" : "some"),
        about(Optional.of(order.second()), indent, frame));
  }

  private String about(Optional<Condition> condition, int indent, int frame) {
    return "\n"
        + INDENT.repeat(indent + 2)
        + item(frame)
        + " -> "
        + condition.map(each -> print(each, indent + 2, frame + 1)).orElse("Truth.YES");
  }
}

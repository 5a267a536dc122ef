package dev.plumbline.engine.explain;

import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Condition.Comparison;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.things.Thing;
import java.util.List;
import java.util.stream.Collectors;

/** The words of changes: what follows "it would pass if". */
final class Wording {
  private Wording() {}

  /** A condition as a whole, and what it is now. */
  static String truth(Condition condition, boolean yes, Judged now, List<Thing> frames) {
    String is =
        switch (now.truth().kind()) {
          case YES -> "it is";
          case NO -> "it is not";
          case UNKNOWN -> "this is not known";
        };
    return about(frames)
        + (yes ? "it were true that " : "it were not true that ")
        + words(condition)
        + " ("
        + is
        + ")";
  }

  static String comparison(
      Comparison comparison, boolean yes, Reader reader, List<Thing> frames, String operands) {
    return about(frames)
        + comparison.path().words()
        + " "
        + (yes ? were(comparison.operator()) : wereNot(comparison.operator()))
        + " "
        + operands
        + " ("
        + now(reader.read(comparison.path(), frames).value())
        + ")";
  }

  /** A condition on one line; a group of lines with what stands in it. */
  static String words(Condition condition) {
    if (condition instanceof Condition.Group group) {
      List<String> parts = group.parts().stream().map(Wording::part).toList();
      return switch (group.joint()) {
        case ALL -> String.join(" and ", parts);
        case ANY -> String.join(" or ", parts);
        case NONE -> "none of (" + String.join(", ", parts) + ")";
      };
    }
    return condition.words();
  }

  private static String part(Condition part) {
    return part instanceof Condition.Group group && group.joint() != Condition.Group.Joint.NONE
        ? "(" + words(part) + ")"
        : words(part);
  }

  static String now(Object value) {
    String shown = Shown.value(value);
    return shown.equals("unknown") ? "it is not known" : "it is " + shown;
  }

  static String operands(Comparison comparison, Reader reader, List<Thing> frames) {
    List<String> words =
        comparison.operands().stream().map(value -> operand(value, reader, frames)).toList();
    return comparison.operator() == Condition.Operator.BETWEEN
        ? String.join(" and ", words)
        : String.join(", ", words);
  }

  private static String operand(Value value, Reader reader, List<Thing> frames) {
    if (value instanceof Value.Parameter parameter) {
      return parameter.name() + ", " + parameter.value().words();
    }
    if (value instanceof Value.Reading reading) {
      return reading.path().words()
          + ", "
          + Shown.value(reader.read(reading.path(), frames).value());
    }
    return value.words();
  }

  /** Which items it speaks about; nothing where it speaks about the policy's subject alone. */
  static String about(List<Thing> frames) {
    return frames.size() == 1
        ? ""
        : frames.stream()
            .skip(1)
            .map(thing -> thing.identity().toString())
            .collect(Collectors.joining(" and ", "for ", ", "));
  }

  private static String were(Condition.Operator operator) {
    return switch (operator) {
      case CONTAINS -> "contained";
      case STARTS_WITH -> "started with";
      case ENDS_WITH -> "ended with";
      case MATCHES -> "matched";
      case MATCHES_PATTERN -> "matched pattern";
      default -> "were" + operator.words().substring("is".length());
    };
  }

  private static String wereNot(Condition.Operator operator) {
    return switch (operator) {
      case IS_NOT -> "were";
      case NOT_ONE_OF -> "were one of";
      case NOT_OLDER_THAN -> "were older than";
      case AT_LEAST -> "were less than";
      case AT_MOST -> "were more than";
      case MORE_THAN -> "were at most";
      case LESS_THAN -> "were at least";
      case CONTAINS, STARTS_WITH, ENDS_WITH, MATCHES, MATCHES_PATTERN ->
          "did not "
              + operator
                  .words()
                  .replace("contains", "contain")
                  .replace("starts", "start")
                  .replace("ends", "end")
                  .replace("matches", "match");
      default -> "were not" + operator.words().substring("is".length());
    };
  }
}

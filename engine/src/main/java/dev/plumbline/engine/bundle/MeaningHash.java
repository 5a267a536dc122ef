package dev.plumbline.engine.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Setting;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Source;
import dev.plumbline.engine.things.ThingDefinition;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A hash of what decides a policy's results: its subject, scope, requirement and maximum ages with
 * all they are made of, and how the vocabulary reads the evidence. Titles, reasons, messages,
 * comments, spacing, and where something stands do not count. What the rows of a register say is
 * evidence: it counts for the bundle and not for what a policy means.
 *
 * <p>It goes through the checked tree component by component, so that whatever is added to the
 * language counts until it is said here that it does not.
 */
public final class MeaningHash {
  /** What tells of a policy and decides nothing; parameters decide where they are used. */
  private static final Set<String> TELLING =
      Set.of(
          "id",
          "title",
          "questionId",
          "practice",
          "severity",
          "rationale",
          "improvements",
          "owner",
          "version",
          "formerly",
          "tags",
          "parameters",
          "say");

  private MeaningHash() {}

  /** In hex. */
  public static String of(Policy policy) {
    return Hash.of(text((Record) policy).getBytes(UTF_8));
  }

  private static String text(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(MeaningHash::text).orElse("none");
    }
    if (value instanceof Set<?> set) {
      return set.stream().map(MeaningHash::text).sorted().toList().toString();
    }
    if (value instanceof Collection<?> items) {
      return items.stream()
          .filter(item -> !(item instanceof Setting setting && setting.where().isEmpty()))
          .map(MeaningHash::text)
          .toList()
          .toString();
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> text(entry.getKey()) + "=" + text(entry.getValue()))
          .sorted()
          .toList()
          .toString();
    }
    return value instanceof Record record ? text(record) : scalar(value);
  }

  private static String text(Record record) {
    if (record instanceof ThingDefinition thing) {
      return "thing" + text(List.of(thing.name(), thing.within(), thing.source()));
    }
    if (record instanceof Attribute attribute) {
      return text(attribute);
    }
    if (record instanceof Source source) {
      return "source" + text(List.of(source.name(), source.reach(), source.maximumAge()));
    }
    if (record instanceof Condition.Defined defined) {
      return text(defined);
    }
    if (record instanceof Setting setting) {
      return "setting" + text(List.of(setting.where(), setting.values()));
    }
    if (record instanceof Value.Column column) {
      return "column" + text(column.attribute());
    }
    if (record instanceof Value.DateValue date) {
      return "date" + date.instant() + (date.words().contains(":") ? "" : " all day");
    }
    return Arrays.stream(record.getClass().getRecordComponents())
        .filter(component -> !isSpelling(component))
        .filter(component -> !(record instanceof Policy && TELLING.contains(component.getName())))
        .map(component -> component.getName() + "=" + text(component(record, component)))
        .collect(Collectors.joining(",", record.getClass().getSimpleName() + "(", ")"));
  }

  /** Whatever the sentence is called. */
  private static String text(Condition.Defined defined) {
    return "defined"
        + text(
            List.of(
                defined.path().frame(),
                defined.way(),
                defined.definition().thing(),
                defined.definition().when(),
                defined.negated()));
  }

  private static String text(Attribute attribute) {
    return "attribute"
        + text(
            List.of(
                attribute.thing(),
                attribute.name(),
                attribute.kind(),
                attribute.item(),
                attribute.choices(),
                attribute.source()));
  }

  /** Where something stands, and how it is written there. */
  private static boolean isSpelling(RecordComponent component) {
    boolean hasPlace =
        Arrays.stream(component.getDeclaringRecord().getRecordComponents())
            .anyMatch(other -> other.getType() == Span.class);
    return component.getType() == Span.class
        || component.getName().equals("words")
        || (hasPlace && component.getName().equals("text"));
  }

  private static Object component(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the parts of checked policies can be read", e);
    }
  }

  /** Texts are quoted, so that none can look like two. */
  private static String scalar(Object value) {
    if (value instanceof String text) {
      return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
    if (value instanceof BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }
    boolean plain =
        Stream.of(Boolean.class, Number.class, Enum.class, java.time.temporal.Temporal.class)
                .anyMatch(type -> type.isInstance(value))
            || value instanceof java.time.Duration;
    if (!plain) {
      throw new IllegalStateException("nothing is known of how this decides: " + value.getClass());
    }
    return value instanceof Enum<?> constant ? constant.name() : value.toString();
  }
}

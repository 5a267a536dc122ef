package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Observed;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the attributes of a vocabulary and the components of a record are the same. */
final class RecordFit {
  private final Map<String, RecordComponent> components = new LinkedHashMap<>();
  private final List<Attribute> attributes;

  RecordFit(Class<? extends Thing> type, List<Attribute> attributes) {
    Stream.of(type.getRecordComponents())
        .skip(1)
        .forEach(component -> components.put(component.getName(), component));
    this.attributes = attributes;
  }

  /** What does not fit: the attributes in their order, then the components nobody defines. */
  List<String> mismatches() {
    List<String> mismatches = new ArrayList<>();
    Map<String, RecordComponent> undefined = new LinkedHashMap<>(components);
    for (Attribute attribute : attributes) {
      RecordComponent component = undefined.remove(attribute.field());
      if (component == null) {
        mismatches.add(
            components.containsKey(attribute.field())
                ? "\"%s\" is defined twice".formatted(attribute.name())
                : "it has no attribute \"%s\"".formatted(attribute.name()));
      } else if (!fits(attribute, component.getGenericType())) {
        mismatches.add(
            "\"%s\" is %s there, not %s"
                .formatted(
                    attribute.name(), describe(component.getGenericType()), describe(attribute)));
      }
    }
    undefined.values().stream()
        .map(
            c ->
                "\"%s\" (%s) is missing"
                    .formatted(words(c.getName()), describe(c.getGenericType())))
        .forEach(mismatches::add);
    return mismatches;
  }

  private static boolean fits(Attribute attribute, Type type) {
    ParameterizedType parameterized = (ParameterizedType) type;
    Class<?> holder = attribute.kind().isList() ? Listing.class : Observed.class;
    return parameterized.getRawType() == holder
        && valueType(attribute)
            .filter(parameterized.getActualTypeArguments()[0]::equals)
            .isPresent();
  }

  /** A kind that has no record of its own is a {@link DeclaredThing}. */
  private static Optional<? extends Class<?>> valueType(Attribute attribute) {
    return switch (attribute.kind()) {
      case YES_NO -> Optional.of(Boolean.class);
      case NUMBER -> Optional.of(BigDecimal.class);
      case TEXT, CHOICE, TEXTS -> Optional.of(String.class);
      case DATE -> Optional.of(Instant.class);
      case ONE, LIST -> attribute.item().map(RecordFit::typeOf);
    };
  }

  private static Class<? extends Thing> typeOf(String kind) {
    return ShippedThings.record(kind).orElse(DeclaredThing.class);
  }

  private static String describe(Attribute attribute) {
    return switch (attribute.kind()) {
      case ONE, LIST -> attribute.kind().label() + " of " + attribute.item().orElse("?");
      case YES_NO, NUMBER, TEXT, DATE, CHOICE, TEXTS -> attribute.kind().label();
    };
  }

  private static String describe(Type type) {
    ParameterizedType parameterized = (ParameterizedType) type;
    boolean list = parameterized.getRawType() == Listing.class;
    Type value = parameterized.getActualTypeArguments()[0];
    if (value == Boolean.class) {
      return "yes/no";
    }
    if (value == BigDecimal.class) {
      return "number";
    }
    if (value == Instant.class) {
      return "date";
    }
    if (value == String.class) {
      return list ? "list of text" : "text";
    }
    String kind =
        ShippedThings.records().entrySet().stream()
            .filter(entry -> entry.getValue() == value)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("thing");
    return (list ? "list of " : "one of ") + kind;
  }

  /** The name a vocabulary gives a component: {@code "lastUse"} becomes {@code "last use"}. */
  private static String words(String field) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < field.length(); i++) {
      char letter = field.charAt(i);
      if (Character.isUpperCase(letter)) {
        name.append(' ').append(Character.toLowerCase(letter));
      } else {
        name.append(letter);
      }
    }
    return name.toString();
  }
}

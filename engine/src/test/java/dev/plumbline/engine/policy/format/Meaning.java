package dev.plumbline.engine.policy.format;

import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Definition;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.ThingDefinition;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a bundle means, without where and with which spelling it says so. */
final class Meaning {

  private Meaning() {}

  static String of(Bundle bundle) {
    return String.join(
        "\n",
        of(bundle.vocabulary().sources()),
        bundle.vocabulary().things().stream().map(Meaning::thing).toList().toString(),
        of(bundle.policies()),
        of(bundle.exceptions()),
        of(bundle.attestations()),
        of(bundle.tests().stream().sorted(Comparator.comparing(t -> t.title())).toList()));
  }

  private static String thing(ThingDefinition thing) {
    return thing.name()
        + of(List.of(thing.title(), thing.within(), thing.source()))
        + thing.attributes().stream()
            .map(
                a ->
                    a.name()
                        + of(
                            List.of(
                                a.kind(),
                                a.item(),
                                a.choices(),
                                a.phrase(),
                                a.notPhrase(),
                                a.example(),
                                a.source(),
                                a.deprecated())))
            .toList();
  }

  private static String of(Object value) {
    if (value instanceof Attribute || value instanceof ThingDefinition) {
      return value.toString();
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(Meaning::of).orElse("none");
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Meaning::of).toList().toString();
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, String> sorted = new TreeMap<>();
      map.forEach((key, mapped) -> sorted.put(key.toString(), of(mapped)));
      return sorted.toString();
    }
    return value instanceof Record record ? record(record) : value.toString();
  }

  private static String record(Record record) {
    StringBuilder text = new StringBuilder(record.getClass().getSimpleName());
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      boolean spelling =
          component.getType() == Span.class
              || component.getName().equals("words")
              || (record instanceof Policy || record instanceof Definition)
                  && component.getName().equals("text");
      if (!spelling) {
        try {
          text.append('(').append(component.getName()).append(' ');
          text.append(of(component.getAccessor().invoke(record))).append(')');
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return text.toString();
  }
}

package dev.plumbline.engine.things;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Binds a kind that ships to its record: the canonical constructor becomes the factory, each
 * accessor a reader; neither reflects when it is used.
 */
final class RecordBinding {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  private final String kind;
  private final Class<? extends Thing> type;
  private final List<Attribute> attributes;

  RecordBinding(String kind, Class<? extends Thing> type, List<Attribute> attributes) {
    this.kind = kind;
    this.type = type;
    this.attributes = attributes;
  }

  ThingDefinition define(String title, Optional<String> within, Optional<Source> source) {
    List<String> mismatches = new RecordFit(type, attributes).mismatches();
    if (!mismatches.isEmpty()) {
      throw new ThingMismatchException(kind, mismatches);
    }
    List<Attribute> withReaders =
        attributes.stream().map(a -> a.withReader(reader(component(a.field())))).toList();
    return new ThingDefinition(kind, title, within, source, withReaders, type, factory());
  }

  private RecordComponent component(String name) {
    return Stream.of(type.getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private Function<Thing, Object> reader(RecordComponent component) {
    try {
      MethodHandle accessor = LOOKUP.unreflect(component.getAccessor());
      return (Function<Thing, Object>)
          LambdaMetafactory.metafactory(
                  LOOKUP,
                  "apply",
                  methodType(Function.class),
                  methodType(Object.class, Object.class),
                  accessor,
                  methodType(component.getType(), type))
              .getTarget()
              .invoke();
    } catch (Throwable e) {
      throw new IllegalStateException(type + " has no usable accessor of " + component, e);
    }
  }

  private RecordFactory factory() {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new);
    try {
      return new RecordFactory(
          LOOKUP.findConstructor(type, methodType(void.class, types)), slots(components));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " has no usable constructor", e);
    }
  }

  /** The attributes in the order of the record's components after its identity. */
  private List<Attribute> slots(RecordComponent[] components) {
    return Stream.of(components)
        .skip(1)
        .map(c -> attributes.stream().filter(a -> a.field().equals(c.getName())).findFirst())
        .map(Optional::orElseThrow)
        .toList();
  }
}

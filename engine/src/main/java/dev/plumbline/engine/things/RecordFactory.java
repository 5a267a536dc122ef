package dev.plumbline.engine.things;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Makes records of one kind through their canonical constructor. */
final class RecordFactory implements BiFunction<Identity, Map<String, Object>, Thing> {
  private final MethodHandle constructor;
  private final String[] names;
  private final Object[] missing;

  /**
   * @param attributes in the order of the constructor's parameters after the identity
   */
  RecordFactory(MethodHandle constructor, List<Attribute> attributes) {
    this.constructor =
        constructor
            .asSpreader(Object[].class, attributes.size() + 1)
            .asType(methodType(Thing.class, Object[].class));
    this.names = attributes.stream().map(Attribute::name).toArray(String[]::new);
    this.missing = attributes.stream().map(ThingTypes::missing).toArray();
  }

  @Override
  public Thing apply(Identity identity, Map<String, Object> values) {
    Object[] arguments = new Object[names.length + 1];
    arguments[0] = identity;
    for (int i = 0; i < names.length; i++) {
      arguments[i + 1] = values.getOrDefault(names[i], missing[i]);
    }
    try {
      return (Thing) constructor.invokeExact(arguments);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a record's constructor threw a checked exception", e);
    }
  }
}

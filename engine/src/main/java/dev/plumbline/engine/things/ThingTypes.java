package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Binds kinds of thing to Java: a kind that ships to its record, every other kind to {@link
 * DeclaredThing}.
 */
public final class ThingTypes {
  private static final ThingTypes SHIPPED = new ThingTypes(ShippedThings.records());
  private static final ThingTypes DECLARED_ONLY = new ThingTypes(Map.of());

  private final Map<String, Class<? extends Thing>> records;

  private ThingTypes(Map<String, Class<? extends Thing>> records) {
    this.records = records;
  }

  /** Kinds that ship become their records, the others {@link DeclaredThing}s. */
  public static ThingTypes shipped() {
    return SHIPPED;
  }

  /** Every kind becomes a {@link DeclaredThing}, whatever its name. */
  public static ThingTypes declaredOnly() {
    return DECLARED_ONLY;
  }

  /**
   * Defines a kind: fills in the readers of its attributes, its type and its factory.
   *
   * @param attributes in the order of the vocabulary; their readers are replaced
   * @throws ThingMismatchException if the kind ships and its record does not have exactly these
   *     attributes
   */
  public ThingDefinition define(
      String name,
      String title,
      Optional<String> within,
      Optional<Source> source,
      List<Attribute> attributes) {
    Class<? extends Thing> record = records.get(name);
    return record == null
        ? DeclaredBinding.define(name, title, within, source, attributes)
        : new RecordBinding(name, record, attributes).define(title, within, source);
  }

  /** What a factory fills in for an attribute it was given no value for. */
  static Object missing(Attribute attribute) {
    Cause cause = Cause.notCollected("nothing was read for \"" + attribute.name() + '"');
    return attribute.kind().isList() ? Listing.unknown(cause) : Observed.unknown(cause);
  }
}

package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Source;
import dev.plumbline.engine.things.ThingDefinition;
import dev.plumbline.engine.things.ThingMismatchException;
import dev.plumbline.engine.things.ThingTypes;
import java.util.List;
import java.util.Optional;

/**
 * A kind of thing as a vocabulary writes it, before its links to other kinds are checked.
 *
 * @param within the kind that holds it
 * @param types ties it to its record, if it ships
 * @param table the register whose rows its things are, if they are
 * @param span of its name
 */
record ThingDraft(
    String name,
    String title,
    Optional<String> within,
    Optional<Source> source,
    List<Attribute> attributes,
    ThingTypes types,
    Optional<DeclaredTable> table,
    Span span) {
  ThingDraft {
    attributes = List.copyOf(attributes);
  }

  /**
   * The kind of thing, with readers for its attributes.
   *
   * @throws ThingMismatchException if it ships and does not fit its record
   */
  ThingDefinition define() {
    return types.define(name, title, within, source, attributes);
  }
}

package dev.plumbline.engine.things;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * A thing whose kind is declared in a vocabulary and has no record of its own.
 *
 * @param values by attribute name: an {@link dev.plumbline.engine.evidence.Observed} or, for lists,
 *     a {@link Listing}
 */
public record DeclaredThing(Identity identity, Map<String, Object> values) implements Thing {
  public DeclaredThing {
    requireNonNull(identity, "identity is null");
    values = Map.copyOf(values);
  }
}

package dev.plumbline.engine.things;

import static java.util.Objects.requireNonNull;

/**
 * A thing as people name it.
 *
 * @param kind the vocabulary's name of the kind, such as {@code "workload"}
 * @param id the thing's id
 */
public record ThingKey(String kind, String id) {
  public ThingKey {
    requireNonNull(kind, "kind is null");
    requireNonNull(id, "id is null");
  }
}

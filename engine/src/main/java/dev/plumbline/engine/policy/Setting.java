package dev.plumbline.engine.policy;

import java.util.List;
import java.util.Optional;

/**
 * Parameters of one policy that have other values in a scope: its part of a {@code settings … end}
 * block. Where several settings hold, the later one's values count.
 *
 * @param name what the scope is called
 * @param where which subjects of the policy are in the scope; empty where the block does not say,
 *     so that it changes nothing
 * @param values the parameters, under the policy's own names for them
 * @param span of the scope's name
 */
public record Setting(
    String name, Optional<Condition> where, List<Value.Parameter> values, Span span) {
  public Setting {
    values = List.copyOf(values);
  }
}

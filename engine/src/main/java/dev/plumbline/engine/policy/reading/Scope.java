package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.things.ThingDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What can be spoken about at a place of a policy.
 *
 * @param frames the kinds of the things in scope: the subject, then the items of the lists around
 *     the place
 * @param parameters the policy's parameters by name, in lower case
 * @param applies the line of {@code applies to}, for help; 0 outside of policies
 * @param depth how many conditions the place is nested in
 */
record Scope(List<String> frames, Map<String, Value.Parameter> parameters, int applies, int depth) {
  Scope {
    frames = List.copyOf(frames);
    parameters = Map.copyOf(parameters);
  }

  static Scope of(ThingDefinition subject, Map<String, Value.Parameter> parameters, int applies) {
    return new Scope(List.of(subject.name()), parameters, applies, 0);
  }

  /** Inside brackets or a group. */
  Scope deeper() {
    return new Scope(frames, parameters, applies, depth + 1);
  }

  /** Inside a list, where its item can be spoken about too. */
  Scope with(String item) {
    return new Scope(
        Stream.concat(frames.stream(), Stream.of(item)).toList(), parameters, applies, depth + 1);
  }

  /** With another value of a parameter. */
  Scope having(Value.Parameter value) {
    Map<String, Value.Parameter> others = new HashMap<>(parameters);
    others.put(value.name(), value);
    return new Scope(frames, others, applies, depth);
  }

  String subject() {
    return frames.get(0);
  }

  String innermost() {
    return frames.get(frames.size() - 1);
  }
}

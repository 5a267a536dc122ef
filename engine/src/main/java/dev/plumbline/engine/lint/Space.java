package dev.plumbline.engine.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All combinations of the values that some conditions depend on.
 *
 * <p>It may hold combinations that cannot be, such as a text that is two texts at once, and never
 * lacks one that can: what holds in all of it holds always. Unknown values need no sample, because
 * a result that is known although a value is unknown is the same for every value.
 */
final class Space {

  /** Beyond this many combinations nothing is claimed. */
  private static final long LIMIT = 20_000;

  /** A condition over one combination, given by the variables' indexes. */
  interface Formula {
    boolean holds(Object[] values);
  }

  private final Map<String, Variable> variables = new LinkedHashMap<>();

  /** The variable of a key; conditions that share a key move together. */
  Variable variable(String key, Variable.Kind kind, String label) {
    return variables.computeIfAbsent(key, k -> new Variable(variables.size(), kind, label));
  }

  int size() {
    return variables.size();
  }

  boolean isTooLarge() {
    long size = 1;
    for (Variable variable : variables.values()) {
      size *= variable.samples().size();
      if (size > LIMIT) {
        return true;
      }
    }
    return false;
  }

  /** The first combination that has it, natural values first. */
  Optional<Object[]> find(Predicate<Object[]> wanted) {
    List<List<Object>> samples = variables.values().stream().map(Variable::samples).toList();
    Object[] values = new Object[samples.size()];
    int[] at = new int[samples.size()];
    while (true) {
      for (int i = 0; i < values.length; i++) {
        values[i] = samples.get(i).get(at[i]);
      }
      if (wanted.test(values)) {
        return Optional.of(values);
      }
      int turn = values.length - 1;
      while (turn >= 0 && ++at[turn] == samples.get(turn).size()) {
        at[turn--] = 0;
      }
      if (turn < 0) {
        return Optional.empty();
      }
    }
  }

  /** A combination in words, as far as the first variables go. */
  String shown(Object[] values, int count) {
    List<String> words = new ArrayList<>();
    for (Variable variable : variables.values()) {
      if (words.size() < count) {
        words.add(variable.shown(values[variable.index]));
      }
    }
    return String.join(", ", words);
  }
}

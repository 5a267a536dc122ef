package dev.plumbline.engine.editing;

import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.witness.Meaning;
import dev.plumbline.engine.policy.witness.Witness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** All words of a bundle that name something, as its readers told. */
final class NameIndex implements Witness {

  private final Set<Named> names = new LinkedHashSet<>();

  @Override
  public void understood(Span words, Meaning meaning) {
    names.add(new Named(words, meaning, false));
  }

  @Override
  public void declared(Span words, Meaning meaning) {
    names.add(new Named(words, meaning, true));
  }

  /** The words at a place; of several, the shortest. */
  Optional<Named> at(String file, Position position) {
    return names.stream()
        .filter(named -> named.words().file().equals(file) && position.touches(named.words()))
        .min(Comparator.comparingInt(named -> named.words().length()));
  }

  /** All names in a file, in its order. */
  List<Named> in(String file) {
    return names.stream()
        .filter(named -> named.words().file().equals(file))
        .sorted(Comparator.comparing(Named::words))
        .toList();
  }

  /**
   * All words that name the same.
   *
   * @param identity what makes two names the same
   */
  List<Named> same(Named as, Function<Named, Object> identity) {
    Object wanted = identity.apply(as);
    List<Named> same = new ArrayList<>();
    for (Named named : names) {
      if (identity.apply(named).equals(wanted)) {
        same.add(named);
      }
    }
    same.sort(Comparator.comparing(Named::words));
    return same;
  }
}

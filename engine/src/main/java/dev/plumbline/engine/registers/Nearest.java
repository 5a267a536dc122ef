package dev.plumbline.engine.registers;

import java.util.Collection;
import java.util.Optional;

/** Finds what somebody meant. */
@FunctionalInterface
public interface Nearest {

  /** {@code did you mean 'X'?}, if one of the candidates is near enough. */
  Optional<String> didYouMean(String written, Collection<String> candidates);
}

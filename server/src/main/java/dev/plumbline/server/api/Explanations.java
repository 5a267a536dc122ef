package dev.plumbline.server.api;

import dev.plumbline.engine.explain.Explanation;
import dev.plumbline.server.store.Run;
import dev.plumbline.server.store.StoredFinding;
import java.util.Optional;

/** Proves findings from the inputs that the store keeps. */
@FunctionalInterface
public interface Explanations {

  /**
   * The proof of a finding of a run; empty when there is nothing to prove it from, as for a policy
   * that broke.
   */
  Optional<Explanation> of(Run run, StoredFinding finding);
}

package dev.plumbline.server.api;

import dev.plumbline.engine.findings.RollUp;
import dev.plumbline.engine.findings.Tally;
import java.util.List;

/** Rolls groups of findings up to one verdict each; the rules for it stand in the engine. */
@FunctionalInterface
public interface Verdicts {

  /** One roll-up a tally, in the same order. */
  List<RollUp> of(List<Tally> tallies);
}

package dev.plumbline.rules.drl;

import dev.plumbline.engine.drools.Budget;
import dev.plumbline.engine.drools.RuleBase;
import dev.plumbline.engine.drools.ShippedRules;
import dev.plumbline.engine.things.Vocabulary;
import java.util.List;

/** The shipped rules without any policy. */
final class Rules {
  static final RuleBase SHIPPED =
      RuleBase.create(
          ShippedRules.onClassPath(),
          new Vocabulary(List.of(), List.of()),
          List.of(),
          Budget.standard());

  private Rules() {}
}

package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Observed;
import java.math.BigDecimal;

/** An action of a stage. */
public record Action(
    Identity identity,
    Observed<String> name,
    Observed<String> category,
    Observed<String> provider,
    Observed<BigDecimal> order)
    implements Thing {}

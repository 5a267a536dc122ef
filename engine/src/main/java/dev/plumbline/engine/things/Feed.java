package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Observed;
import java.math.BigDecimal;
import java.time.Instant;

/** A feed of news or vulnerabilities that the organization imports and works through. */
public record Feed(
    Identity identity,
    Observed<String> topic,
    Observed<Instant> lastImport,
    Observed<BigDecimal> overdue)
    implements Thing {}

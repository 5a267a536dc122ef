package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Observed;
import java.time.Instant;

/** A statement that people signed where no API can show it. */
public record Attestation(
    Identity identity,
    Observed<String> statement,
    Observed<Boolean> inForce,
    Observed<Instant> signed,
    Listing<String> problems)
    implements Thing {}

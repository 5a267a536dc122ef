package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Observed;
import java.time.Instant;

/** A workload of the organization, from its register. */
public record Workload(
    Identity identity,
    Observed<String> name,
    Observed<String> owner,
    Observed<Boolean> production,
    Observed<Boolean> internetFacing,
    Observed<String> threatModel,
    Observed<Instant> lastMajorChange,
    Listing<Attestation> attestations)
    implements Thing {}

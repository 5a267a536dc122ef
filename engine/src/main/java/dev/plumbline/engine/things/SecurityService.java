package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Observed;

/** A security service in a Region: a Config recorder, Security Hub or a GuardDuty detector. */
public record SecurityService(
    Identity identity,
    Observed<Boolean> on,
    Observed<Boolean> complete,
    Observed<Boolean> automatic,
    Observed<String> status)
    implements Thing {}

package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Observed;

/** A Region as the account may use it (account:ListRegions). */
public record EnabledRegion(Identity identity, Observed<String> name, Observed<String> status)
    implements Thing {}

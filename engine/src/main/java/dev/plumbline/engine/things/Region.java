package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Observed;

/**
 * A Region of an account that the collection was told to read, with the security services in it.
 */
public record Region(
    Identity identity,
    Observed<SecurityService> recorder,
    Observed<SecurityService> hub,
    Observed<SecurityService> detector,
    Observed<DeclaredThing> scanner,
    Listing<DeclaredThing> securityStandards,
    Listing<DeclaredThing> detectionFeatures,
    Observed<DeclaredThing> unifiedHub,
    Listing<DeclaredThing> securityProducts)
    implements Thing {}

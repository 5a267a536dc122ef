package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Observed;

/** A CloudTrail trail (cloudtrail:DescribeTrails, GetTrailStatus). */
public record Trail(
    Identity identity,
    Observed<Boolean> organization,
    Observed<Boolean> everyRegion,
    Observed<Boolean> validated,
    Observed<Boolean> logging,
    Observed<String> deliveryError)
    implements Thing {}

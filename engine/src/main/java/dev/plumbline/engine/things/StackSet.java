package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Observed;

/**
 * A CloudFormation stack set of the organization (cloudformation:ListStackSets,
 * ListStackInstances).
 */
public record StackSet(
    Identity identity,
    Observed<String> name,
    Observed<Boolean> serviceManaged,
    Observed<Boolean> automatic,
    Listing<StackInstance> instances)
    implements Thing {}

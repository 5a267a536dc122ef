package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Observed;

/** A stage of a pipeline with its actions in order. */
public record Stage(
    Identity identity,
    Observed<String> name,
    Observed<Boolean> securityTest,
    Observed<Boolean> blocking,
    Observed<Boolean> production,
    Observed<Boolean> approval,
    Listing<Action> actions)
    implements Thing {}

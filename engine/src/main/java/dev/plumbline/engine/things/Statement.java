package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Observed;

/** A statement of a guardrail. */
public record Statement(
    Identity identity,
    Observed<String> effect,
    Listing<String> actions,
    Listing<String> exceptActions,
    Listing<StatementCondition> conditions)
    implements Thing {}

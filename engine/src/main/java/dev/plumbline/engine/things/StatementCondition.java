package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Observed;

/** A condition of a statement: an operator, a key and its values. */
public record StatementCondition(
    Identity identity, Observed<String> operator, Observed<String> key, Listing<String> values)
    implements Thing {}

package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Observed;

/** An instance of a stack set in one account and Region. */
public record StackInstance(
    Identity identity, Observed<String> target, Observed<String> status, Observed<String> drift)
    implements Thing {}

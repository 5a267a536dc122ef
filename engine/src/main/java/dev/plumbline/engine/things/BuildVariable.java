package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Observed;

/** An environment variable of a build project: its name and kind, never its value. */
public record BuildVariable(Identity identity, Observed<String> name, Observed<String> type)
    implements Thing {}

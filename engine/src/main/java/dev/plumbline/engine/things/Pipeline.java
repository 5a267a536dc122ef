package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Observed;

/** A pipeline with its stages in order (codepipeline:ListPipelines, GetPipeline). */
public record Pipeline(
    Identity identity,
    Observed<String> name,
    Observed<Boolean> production,
    Listing<Stage> stages,
    Observed<String> address,
    Observed<String> role)
    implements Thing {}

package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Observed;

/** A CodeBuild project (codebuild:ListProjects, BatchGetProjects). */
public record BuildProject(
    Identity identity,
    Observed<String> name,
    Observed<Boolean> privileged,
    Observed<Boolean> insecureSsl,
    Listing<BuildVariable> variables)
    implements Thing {}

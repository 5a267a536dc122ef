package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Observed;

/** An account with all evidence about it: one tree. */
public record Account(
    Identity identity,
    Observed<String> name,
    Observed<String> email,
    Observed<String> state,
    Observed<Boolean> active,
    Observed<Boolean> management,
    Observed<Boolean> inUnit,
    Observed<String> parentId,
    Observed<String> path,
    Observed<String> environment,
    Observed<RootUser> rootUser,
    Observed<AlternateContact> securityContact,
    Observed<AlternateContact> operationsContact,
    Observed<AlternateContact> billingContact,
    Observed<PrimaryContact> primaryContact,
    Listing<EnabledRegion> enabledRegions,
    Listing<Region> regions,
    Listing<Trail> trails,
    Listing<Pipeline> pipelines,
    Listing<BuildProject> buildProjects,
    Listing<Stack> stacks,
    Listing<Guardrail> guardrails,
    Listing<Attestation> attestations)
    implements Thing {}

package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Observed;

/** The organization as a whole (AWS Organizations and what hangs on its management account). */
public record Organization(
    Identity identity,
    Observed<Boolean> allFeatures,
    Observed<Boolean> guardrailsEnabled,
    Listing<String> rootAccessFeatures,
    Listing<String> delegatedServices,
    Listing<Account> accounts,
    Listing<OrganizationalUnit> units,
    Listing<Guardrail> guardrails,
    Listing<StackSet> stackSets,
    Listing<Attestation> attestations,
    Observed<DeclaredThing> stackSetAccess,
    Observed<DeclaredThing> reportSubscription,
    Listing<DeclaredThing> auditReports,
    Listing<String> trustedServices,
    Listing<DeclaredThing> policyTypes,
    Listing<DeclaredThing> landingZones,
    Listing<DeclaredThing> enabledControls,
    Listing<DeclaredThing> catalogueControls,
    Listing<DeclaredThing> controlMappings,
    Listing<DeclaredThing> configurationAggregators,
    Listing<DeclaredThing> organizationConformancePacks,
    Listing<DeclaredThing> hubConfigurations,
    Listing<DeclaredThing> policyAssociations,
    Listing<DeclaredThing> standardControls,
    Listing<DeclaredThing> scanningConfigurations,
    Listing<DeclaredThing> detectionConfigurations,
    Observed<DeclaredThing> healthView,
    Listing<DeclaredThing> healthEvents)
    implements Thing {}

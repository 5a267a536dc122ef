package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Observed;

/**
 * A service control policy with its parsed statements (organizations:ListPolicies, DescribePolicy).
 */
public record Guardrail(
    Identity identity,
    Observed<String> name,
    Observed<Boolean> custom,
    Listing<Statement> statements,
    Listing<String> targets)
    implements Thing {}

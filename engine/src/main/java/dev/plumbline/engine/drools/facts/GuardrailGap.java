package dev.plumbline.engine.drools.facts;

import dev.plumbline.engine.evidence.Cause;

/**
 * At a root, unit or account more guardrails may hold than were read; inherited like guardrails.
 */
public record GuardrailGap(String target, Cause cause) {}

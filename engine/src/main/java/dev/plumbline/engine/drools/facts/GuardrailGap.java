package dev.plumbline.engine.drools.facts;

import dev.plumbline.engine.evidence.Cause;

/**
 * At a node of the tree more guardrails may hold than were read; derived for all nodes below it.
 */
public record GuardrailGap(String target, Cause cause) {}

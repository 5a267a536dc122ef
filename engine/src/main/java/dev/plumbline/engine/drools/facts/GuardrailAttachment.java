package dev.plumbline.engine.drools.facts;

/** A guardrail is attached to a root, a unit or an account. */
public record GuardrailAttachment(String guardrail, String target) {}

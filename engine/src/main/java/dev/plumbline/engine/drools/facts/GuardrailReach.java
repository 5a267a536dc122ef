package dev.plumbline.engine.drools.facts;

/** Derived: a guardrail holds at a root or unit, attached there or inherited. */
public record GuardrailReach(String target, String guardrail) {}

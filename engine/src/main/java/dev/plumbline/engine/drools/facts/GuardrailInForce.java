package dev.plumbline.engine.drools.facts;

/** Derived: a guardrail binds an account. */
public record GuardrailInForce(String account, String guardrail) {}

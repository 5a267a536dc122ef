package dev.plumbline.engine.drools.facts;

/** Derived: a guardrail holds at a node of the tree, its own attachments and what it inherits. */
public record GuardrailReach(String target, String guardrail) {}

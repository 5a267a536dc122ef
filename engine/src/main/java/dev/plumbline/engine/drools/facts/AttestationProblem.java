package dev.plumbline.engine.drools.facts;

/** Derived: why an attestation does not count. */
public record AttestationProblem(String attestation, String text) {}

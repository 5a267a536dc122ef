package dev.plumbline.engine.drools.facts;

/**
 * A role, in lower case, that must have signed a statement; as the kind of attestation writes it.
 */
public record RequiredRole(String statement, String role, String words) {}

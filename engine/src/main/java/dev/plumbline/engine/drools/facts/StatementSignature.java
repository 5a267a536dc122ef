package dev.plumbline.engine.drools.facts;

/** Somebody signed an attestation in a role; signer and role in lower case. */
public record StatementSignature(String attestation, int number, String signer, String role) {}

package dev.plumbline.engine.drools.facts;

/** What an attestation is about. */
public record AttestedSubject(String attestation, String kind, String subject) {}

package dev.plumbline.engine.drools.facts;

/** A thing that an exception or attestation names and the evidence has. */
public record PresentSubject(String kind, String id) {}

package dev.plumbline.engine.drools.facts;

/** A thing that an exception or attestation names and the complete evidence does not have. */
public record MissingSubject(String kind, String id) {}

package dev.plumbline.engine.drools.facts;

/** A statement that can be attested, in lower case, and for how many days at most. */
public record KnownStatement(String statement, int maximumDays) {}

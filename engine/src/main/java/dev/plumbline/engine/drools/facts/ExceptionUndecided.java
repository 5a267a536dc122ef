package dev.plumbline.engine.drools.facts;

/** Derived: under an exception something is unknown that may turn out to fail. */
public record ExceptionUndecided(String exceptionId) {}

package dev.plumbline.engine.drools.facts;

/** An exception has waived at least one failure. */
public record ExceptionUsed(String exceptionId) {}

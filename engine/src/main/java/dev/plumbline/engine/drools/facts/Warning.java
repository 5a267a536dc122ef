package dev.plumbline.engine.drools.facts;

/** Derived: one line for the person who runs the evaluation. */
public record Warning(String text) {}

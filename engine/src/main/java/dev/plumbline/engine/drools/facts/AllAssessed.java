package dev.plumbline.engine.drools.facts;

/** Says that every batch is done, so that what matched nothing can be told. */
public record AllAssessed() {}

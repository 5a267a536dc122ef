package dev.plumbline.engine.drools.facts;

/** The management account, which service control policies never bind. */
public record ManagementAccount(String id) {}

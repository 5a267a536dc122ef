package dev.plumbline.engine.drools.facts;

/** An account of the organization. */
public record MemberAccount(String id) {}

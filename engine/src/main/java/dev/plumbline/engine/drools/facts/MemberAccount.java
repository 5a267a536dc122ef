package dev.plumbline.engine.drools.facts;

/**
 * An account of the organization, and the unit or root it hangs under; empty if that is unknown.
 */
public record MemberAccount(String id, String parent) {}

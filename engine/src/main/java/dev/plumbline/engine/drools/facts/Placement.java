package dev.plumbline.engine.drools.facts;

/**
 * A node of the organization's tree hangs under another: an account or a unit under a unit or the
 * root.
 */
public record Placement(String child, String parent) {}

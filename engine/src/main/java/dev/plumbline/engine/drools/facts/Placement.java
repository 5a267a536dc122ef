package dev.plumbline.engine.drools.facts;

/** An organizational unit hangs under another, or under the root. */
public record Placement(String child, String parent) {}

package dev.plumbline.engine.drools.facts;

import dev.plumbline.engine.findings.Assessment;
import dev.plumbline.engine.policy.PolicyException;

/** Derived: a failure stands under a live exception. */
public record Waived(Assessment assessment, PolicyException exception, boolean expiresSoon) {}

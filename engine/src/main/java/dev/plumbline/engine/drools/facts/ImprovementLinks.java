package dev.plumbline.engine.drools.facts;

import dev.plumbline.engine.catalogue.Link;
import java.util.List;

/** Derived: the links that the findings of a policy carry. */
public record ImprovementLinks(String policyId, List<Link> links) {}

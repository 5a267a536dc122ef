package dev.plumbline.engine.drools.facts;

import dev.plumbline.engine.catalogue.Link;
import java.util.List;

/** The links of a policy's improvement plan, in the order the policy names them. */
public record Improvements(String policyId, List<Link> links) {}

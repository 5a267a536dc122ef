package dev.plumbline.engine.evaluation;

import dev.plumbline.engine.drools.Subjects;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.findings.FindingCounts;
import dev.plumbline.engine.things.Thing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/**
 * What a part of the estate came to.
 *
 * @param gaps why there may be more things, by kind
 * @param excerpts of its accounts what policies on the organization read; empty if they read none
 * @param presence of the things that exceptions and attestations name
 */
record Outcome(
    List<AccountFindings> accounts,
    FindingCounts counts,
    Set<String> policies,
    Set<Object> fates,
    Map<String, SortedSet<Cause>> gaps,
    List<Thing> excerpts,
    Subjects.Presence presence,
    List<String> warnings) {}

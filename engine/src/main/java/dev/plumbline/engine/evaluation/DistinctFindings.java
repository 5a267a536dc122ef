package dev.plumbline.engine.evaluation;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.findings.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Findings, one for each id. Two unknowns of one thing become one with the causes of both; of
 * things that share their kind, id, account and Region, the worst counts, and it is said.
 */
final class DistinctFindings {
  private static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::status).thenComparing(Finding::message);

  private final Map<String, Finding> findings = new HashMap<>();
  private final SortedSet<String> warnings = new TreeSet<>();

  void add(Finding finding) {
    findings.merge(finding.id(), finding, this::one);
  }

  List<Finding> sorted() {
    List<Finding> sorted = new ArrayList<>(findings.values());
    Collections.sort(sorted);
    return sorted;
  }

  SortedSet<String> warnings() {
    return warnings;
  }

  private Finding one(Finding first, Finding second) {
    Finding worst = WORST_FIRST.compare(first, second) <= 0 ? first : second;
    if (first.status() == Status.UNKNOWN && second.status() == Status.UNKNOWN) {
      SortedSet<Cause> causes = new TreeSet<>(first.causes());
      causes.addAll(second.causes());
      return withCauses(worst, List.copyOf(causes));
    }
    warnings.add(
        "%s: more than one %s is called \"%s\" in account %s, the worst of them counts"
            .formatted(
                worst.policyId(),
                worst.subject().kind(),
                worst.subject().id(),
                worst.subject().account()));
    return worst;
  }

  private static Finding withCauses(Finding finding, List<Cause> causes) {
    return new Finding(
        finding.id(),
        finding.policyId(),
        finding.policyVersion(),
        finding.title(),
        finding.practice(),
        finding.severity(),
        finding.subject(),
        finding.result(),
        finding.status(),
        finding.message(),
        causes,
        finding.trace(),
        finding.waiver(),
        finding.links());
  }
}

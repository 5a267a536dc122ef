package dev.plumbline.engine.drools;

import dev.plumbline.engine.drools.facts.ExceptionUndecided;
import dev.plumbline.engine.drools.facts.ImprovementLinks;
import dev.plumbline.engine.drools.facts.Waived;
import dev.plumbline.engine.findings.Assessment;
import java.util.List;

/**
 * What one session came to.
 *
 * @param assessments in no particular order
 * @param waived the failures that stand under a live exception, once for each exception
 * @param undecided the exceptions under which something is unknown
 * @param links of the policies that have assessments
 */
public record Judgement(
    List<Assessment> assessments,
    List<Waived> waived,
    List<ExceptionUndecided> undecided,
    List<ImprovementLinks> links) {
  public Judgement {
    assessments = List.copyOf(assessments);
    waived = List.copyOf(waived);
    undecided = List.copyOf(undecided);
    links = List.copyOf(links);
  }
}

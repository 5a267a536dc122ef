package dev.plumbline.engine.evaluation;

import dev.plumbline.engine.catalogue.Link;
import dev.plumbline.engine.drools.Judgement;
import dev.plumbline.engine.drools.facts.ImprovementLinks;
import dev.plumbline.engine.drools.facts.Waived;
import dev.plumbline.engine.findings.Assessment;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.findings.Status;
import dev.plumbline.engine.findings.Waiver;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.PolicyException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes findings of what a session came to. */
final class FindingMaker {
  /** Of several exceptions the one that lasts longest counts. */
  private static final BinaryOperator<Waived> LONGEST =
      BinaryOperator.maxBy(
          Comparator.<Waived, LocalDate>comparing(waived -> waived.exception().expires())
              .thenComparing(waived -> waived.exception().id(), Comparator.reverseOrder()));

  private final Map<String, Policy> policies;

  FindingMaker(List<Policy> policies) {
    this.policies = policies.stream().collect(Collectors.toMap(Policy::id, Function.identity()));
  }

  List<Finding> findings(Judgement judgement) {
    IdentityHashMap<Assessment, Waived> waived = new IdentityHashMap<>();
    judgement.waived().forEach(each -> waived.merge(each.assessment(), each, LONGEST));
    Map<String, List<Link>> links = new HashMap<>();
    for (ImprovementLinks each : judgement.links()) {
      links.put(each.policyId(), each.links());
    }
    return judgement.assessments().stream()
        .map(
            assessment ->
                finding(
                    assessment,
                    Optional.ofNullable(waived.get(assessment)).map(FindingMaker::waiver),
                    links.getOrDefault(assessment.policyId(), List.of())))
        .toList();
  }

  private Finding finding(Assessment assessment, Optional<Waiver> waiver, List<Link> links) {
    Policy policy =
        Optional.ofNullable(policies.get(assessment.policyId()))
            .orElseThrow(() -> new IllegalStateException("no policy " + assessment.policyId()));
    return new Finding(
        Hashes.findingId(policy, assessment.subject()),
        policy.id(),
        policy.version(),
        policy.title(),
        policy.practice().choiceId(),
        policy.severity(),
        assessment.subject(),
        assessment.result(),
        waiver.isPresent() ? Status.WAIVED : status(assessment),
        assessment.message(),
        assessment.causes(),
        assessment.trace().map(trace -> trace.letters()),
        waiver,
        links);
  }

  private static Status status(Assessment assessment) {
    return switch (assessment.result()) {
      case FAIL -> Status.FAIL;
      case UNKNOWN -> Status.UNKNOWN;
      case PASS -> Status.PASS;
      case NOT_APPLICABLE -> Status.NOT_APPLICABLE;
    };
  }

  private static Waiver waiver(Waived waived) {
    PolicyException exception = waived.exception();
    return new Waiver(
        exception.id(),
        exception.reason(),
        exception.compensating(),
        exception.approvedBy(),
        exception.expires(),
        waived.expiresSoon());
  }
}

package dev.plumbline.engine.evaluation;

import dev.plumbline.engine.drools.RuleBase;
import dev.plumbline.engine.drools.Subjects;
import dev.plumbline.engine.drools.facts.AllAssessed;
import dev.plumbline.engine.drools.facts.AttestedSubject;
import dev.plumbline.engine.drools.facts.EvaluationDay;
import dev.plumbline.engine.drools.facts.MissingSubject;
import dev.plumbline.engine.drools.facts.PresentSubject;
import dev.plumbline.engine.drools.facts.Warning;
import dev.plumbline.engine.policy.PolicyException;
import dev.plumbline.engine.policy.SignedAttestation;
import dev.plumbline.engine.things.ThingKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What can be told of exceptions and attestations only when every batch is done. */
final class Afterwards {
  private final List<PolicyException> exceptions;
  private final List<SignedAttestation> attestations;

  Afterwards(List<PolicyException> exceptions, List<SignedAttestation> attestations) {
    this.exceptions = exceptions;
    this.attestations = attestations;
  }

  /** The things that exceptions and attestations are about. */
  List<ThingKey> named() {
    return Stream.concat(
            exceptions.stream().map(e -> new ThingKey(e.kind(), e.subject())),
            attestations.stream().map(a -> new ThingKey(a.kind(), a.subject())))
        .toList();
  }

  /**
   * One line each.
   *
   * @param presence of what is {@link #named}
   * @param fates {@link dev.plumbline.engine.drools.facts.ExceptionUsed} and {@link
   *     dev.plumbline.engine.drools.facts.ExceptionUndecided} of all batches
   */
  List<String> warnings(
      RuleBase rules, Subjects.Presence presence, Set<?> fates, EvaluationDay day) {
    List<Object> facts = new ArrayList<>(exceptions);
    facts.add(day);
    facts.add(new AllAssessed());
    facts.addAll(fates);
    attestations.forEach(
        signed -> facts.add(new AttestedSubject(signed.id(), signed.kind(), signed.subject())));
    presence.found().forEach(key -> facts.add(new PresentSubject(key.kind(), key.id())));
    presence.missing().forEach(key -> facts.add(new MissingSubject(key.kind(), key.id())));
    return rules.derive(facts, Warning.class).stream().map(Warning::text).toList();
  }
}

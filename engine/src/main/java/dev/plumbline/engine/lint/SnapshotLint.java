package dev.plumbline.engine.lint;

import dev.plumbline.engine.drools.Subjects;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.evidence.SnapshotLine;
import dev.plumbline.engine.policy.Age;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.PolicyException;
import dev.plumbline.engine.policy.SignedAttestation;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.things.Estate;
import dev.plumbline.engine.things.ThingKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What can only be told of a bundle beside evidence. */
final class SnapshotLint {
  private final Bundle bundle;
  private final Snapshot snapshot;
  private final Instant asOf;
  private final Map<String, List<Instant>> moments = new HashMap<>();

  SnapshotLint(Bundle bundle, Snapshot snapshot, Instant asOf) {
    this.bundle = bundle;
    this.snapshot = snapshot;
    this.asOf = asOf;
  }

  void look(Predicate<Span> told, Warnings warnings) {
    subjects(told, warnings);
    for (Policy policy : bundle.policies()) {
      if (told.test(policy.span())) {
        policy.maximumAges().forEach((source, age) -> age(policy, source, age, warnings));
      }
    }
  }

  /** Of kinds of things that could not be listed completely, nothing is told. */
  private void subjects(Predicate<Span> told, Warnings warnings) {
    LocalDate today = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
    List<PolicyException> exceptions =
        bundle.exceptions().stream()
            .filter(e -> told.test(e.span()) && !e.expires().isBefore(today))
            .toList();
    List<SignedAttestation> attestations =
        bundle.attestations().stream()
            .filter(a -> told.test(a.span()) && !a.expires().isBefore(today))
            .toList();
    Set<ThingKey> missing = missing(exceptions, attestations);
    for (PolicyException exception : exceptions) {
      if (missing.contains(new ThingKey(exception.kind(), exception.subject()))) {
        aboutNothing(
            "exception " + exception.id(),
            exception.kind(),
            exception.subject(),
            exception.span(),
            warnings);
      }
    }
    for (SignedAttestation attestation : attestations) {
      if (missing.contains(new ThingKey(attestation.kind(), attestation.subject()))) {
        aboutNothing(
            "attestation " + attestation.id(),
            attestation.kind(),
            attestation.subject(),
            attestation.span(),
            warnings);
      }
    }
  }

  private Set<ThingKey> missing(
      List<PolicyException> exceptions, List<SignedAttestation> attestations) {
    List<ThingKey> named =
        Stream.concat(
                exceptions.stream().map(e -> new ThingKey(e.kind(), e.subject())),
                attestations.stream().map(a -> new ThingKey(a.kind(), a.subject())))
            .toList();
    if (named.isEmpty()) {
      return Set.of();
    }
    Estate estate = Estate.assemble(snapshot, bundle.vocabulary(), asOf);
    return Subjects.find(bundle.vocabulary(), estate.roots(), named).missing();
  }

  private static void aboutNothing(
      String what, String kind, String id, Span span, Warnings warnings) {
    warnings.add(
        LintRule.ABOUT_NOTHING,
        span,
        what + " is for " + kind + " \"" + id + "\", which does not exist",
        "leave it out if the " + kind + " is gone, or mend its name");
  }

  private void age(Policy policy, String source, Age allowed, Warnings warnings) {
    List<Instant> all = moments.computeIfAbsent(source, this::moments);
    List<Instant> stale =
        all.stream().filter(moment -> allowed.isExceededBy(moment, asOf)).sorted().toList();
    if (!stale.isEmpty()) {
      warnings.add(
          LintRule.STALE_EVIDENCE,
          HeaderLint.evidenceLine(policy, source),
          stale.size()
              + " of "
              + all.size()
              + " observations of "
              + source
              + " are older than policy "
              + policy.id()
              + " allows, the oldest is of "
              + stale.get(0),
          "collect again, or say in the line 'evidence' what age is good enough");
    }
  }

  private List<Instant> moments(String source) {
    return snapshot.accounts().stream()
        .flatMap(account -> snapshot.lines(account, source).stream())
        .filter(SnapshotLine.Readable.class::isInstance)
        .map(line -> ((SnapshotLine.Readable) line).observation().from().at())
        .toList();
  }
}

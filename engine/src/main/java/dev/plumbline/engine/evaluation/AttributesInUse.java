package dev.plumbline.engine.evaluation;

import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.PolicyReads;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Vocabulary;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The attributes that can make a difference to the findings of a bundle: what its policies read,
 * the ways to what policies, exceptions and attestations are about, and what an account says of
 * itself. Things need no others to be judged.
 */
final class AttributesInUse implements Predicate<Attribute> {
  private static final String ACCOUNT = "account";

  private final Set<Attribute> attributes = new HashSet<>();
  private final Set<String> subjects = new HashSet<>();

  private AttributesInUse() {}

  static AttributesInUse of(Bundle bundle) {
    AttributesInUse inUse = new AttributesInUse();
    inUse.attributes.addAll(PolicyReads.of(bundle.policies()).attributes());
    Vocabulary vocabulary = bundle.vocabulary();
    bundle.policies().stream()
        .map(Policy::subject)
        .forEach(kind -> inUse.addWays(vocabulary.pathsTo(kind)));
    Stream.concat(
            bundle.exceptions().stream().map(exception -> exception.kind()),
            bundle.attestations().stream().map(attestation -> attestation.kind()))
        .flatMap(kind -> vocabulary.thing(kind).stream())
        .forEach(kind -> inUse.addWays(vocabulary.pathsTo(kind)));
    vocabulary
        .thing(ACCOUNT)
        .ifPresent(
            account ->
                account.attributes().stream()
                    .filter(attribute -> attribute.item().isEmpty())
                    .forEach(inUse.attributes::add));
    return inUse;
  }

  private void addWays(Iterable<Vocabulary.SubjectPath> ways) {
    for (Vocabulary.SubjectPath way : ways) {
      subjects.add(way.root().name());
      attributes.addAll(way.steps());
    }
  }

  @Override
  public boolean test(Attribute attribute) {
    return attributes.contains(attribute);
  }

  /** Whether policies are about things of a kind, or look at them. */
  boolean include(String kind) {
    return subjects.contains(kind)
        || attributes.stream().anyMatch(each -> each.item().filter(kind::equals).isPresent());
  }
}

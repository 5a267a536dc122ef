package dev.plumbline.engine.whatif;

import dev.plumbline.engine.explain.Explanation;
import dev.plumbline.engine.explain.Explanation.Clause;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.findings.Waiver;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Definition;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.PolicyException;
import dev.plumbline.engine.policy.Result;
import dev.plumbline.engine.policy.Truth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why two bundles say different things of one subject. */
final class Reasons {
  private final Bundle old;
  private final Bundle renewed;
  private final Proofs proofs;

  Reasons(Bundle old, Bundle renewed, Proofs proofs) {
    this.old = old;
    this.renewed = renewed;
    this.proofs = proofs;
  }

  String of(Optional<Finding> was, Optional<Finding> is) {
    if (is.isEmpty()) {
      return gone(was.orElseThrow());
    }
    if (was.isEmpty()) {
      return come(is.get());
    }
    if (was.get().result() == is.get().result()) {
      return exception(was.get().waiver(), is.get().waiver());
    }
    String waived =
        is.get().waiver().map(waiver -> ", under the exception " + waiver.exceptionId()).orElse("");
    return changed(was.get(), is.get()) + ": " + decides(is.get()) + waived;
  }

  private String gone(Finding was) {
    return policy(renewed, was).isEmpty()
        ? "the policy was removed"
        : "the policy no longer speaks about this " + was.subject().kind();
  }

  private String come(Finding is) {
    String why =
        policy(old, is).isEmpty()
            ? "the policy was added"
            : "the policy did not speak about this " + is.subject().kind();
    return why + ": " + decides(is);
  }

  /** A policy, under the id it has now or had before. */
  private static Optional<Policy> policy(Bundle bundle, Finding finding) {
    return bundle
        .policy(finding.policyId())
        .or(
            () ->
                bundle.policies().stream()
                    .filter(policy -> policy.id().equals(finding.policyId()))
                    .findFirst());
  }

  private String changed(Finding was, Finding is) {
    Optional<Policy> before = policy(old, was);
    Optional<Policy> after = policy(renewed, is);
    if (!before.map(Policy::text).equals(after.map(Policy::text))) {
      return "the policy changed";
    }
    if (!before.map(Reasons::settings).equals(after.map(Reasons::settings))) {
      return "the settings of the policy changed";
    }
    return definitions(old).equals(definitions(renewed))
        ? "the policy is the same, what it rests on changed"
        : "the policy is the same, definitions changed";
  }

  private static List<String> settings(Policy policy) {
    return policy.scopedSettings().stream()
        .map(
            setting ->
                setting.where().map(Condition::words).orElse("")
                    + setting.values().stream().map(value -> value.name() + value.value()).toList())
        .toList();
  }

  private static List<String> definitions(Bundle bundle) {
    return bundle.definitions().stream().map(Definition::text).sorted().toList();
  }

  private String exception(Optional<Waiver> was, Optional<Waiver> is) {
    if (is.isPresent()) {
      String id = is.get().exceptionId();
      return exception(old, id).isPresent()
          ? "the exception " + id + " was renewed, until " + is.get().expires()
          : "the exception " + id + " was added";
    }
    String id = was.map(Waiver::exceptionId).orElse("");
    return exception(renewed, id)
        .map(ends -> "the exception " + id + " no longer covers it; it expires " + ends.expires())
        .orElse("the exception " + id + " was removed");
  }

  private static Optional<PolicyException> exception(Bundle bundle, String id) {
    return bundle.exceptions().stream().filter(e -> e.id().equals(id)).findFirst();
  }

  /** The clause that decides the new result. */
  private String decides(Finding is) {
    return proofs
        .of(is)
        .filter(proof -> proof.result() == is.result())
        .flatMap(Reasons::deciding)
        .map(Reasons::words)
        .orElse(is.message());
  }

  private static Optional<Clause> deciding(Explanation proof) {
    boolean scope =
        proof.result() == Result.NOT_APPLICABLE
            || proof.where().map(where -> where.truth() == Truth.Kind.UNKNOWN).orElse(false);
    return (scope ? proof.where() : proof.must()).map(Reasons::deepest);
  }

  /** Down to the first part with the clause's own truth, as long as one part alone decides. */
  private static Clause deepest(Clause clause) {
    List<Clause> same =
        clause.parts().stream().filter(part -> part.truth() == clause.truth()).toList();
    boolean one = same.size() == 1 || !same.isEmpty() && clause.truth() != Truth.Kind.YES;
    return one ? deepest(same.get(0)) : clause;
  }

  private static String words(Clause clause) {
    String values =
        clause.seen().stream()
            .map(seen -> seen.phrase() + " = " + seen.value())
            .collect(Collectors.joining(", "));
    String shown = clause.note().orElse(values);
    return "\""
        + clause.words()
        + "\" is "
        + clause.truth().name().toLowerCase(Locale.ROOT)
        + (shown.isEmpty() ? "" : " (" + shown + ")");
  }
}

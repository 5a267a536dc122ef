package dev.plumbline.server.store;

import dev.plumbline.engine.findings.Status;
import dev.plumbline.engine.policy.Severity;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which findings to show. Values of one property are alternatives, properties combine; an empty
 * property does not limit.
 *
 * @param practices choice ids
 * @param units paths of organizational units, each with all units below it
 * @param subjects subject ids
 * @param changedSince the run since which the status changed, or a later one
 * @param text words looked for in message, title, subject, policy id and account
 */
public record FindingFilter(
    Set<Status> statuses,
    Set<Severity> severities,
    Set<String> practices,
    Set<String> accounts,
    Set<String> units,
    Set<String> policies,
    Set<String> subjects,
    OptionalLong changedSince,
    Optional<String> text) {
  public static final FindingFilter ALL =
      new FindingFilter(
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          OptionalLong.empty(),
          Optional.empty());

  public FindingFilter {
    statuses = Set.copyOf(statuses);
    severities = Set.copyOf(severities);
    practices = Set.copyOf(practices);
    accounts = Set.copyOf(accounts);
    units = Set.copyOf(units);
    policies = Set.copyOf(policies);
    subjects = Set.copyOf(subjects);
  }

  /** Whether nothing but the policy and the status of a finding decides. */
  boolean isOfPoliciesAndStatus() {
    return accounts.isEmpty()
        && units.isEmpty()
        && subjects.isEmpty()
        && changedSince.isEmpty()
        && text.isEmpty();
  }

  public FindingFilter withStatuses(Set<Status> statuses) {
    return new FindingFilter(
        statuses, severities, practices, accounts, units, policies, subjects, changedSince, text);
  }

  /** The same for equal filters, whatever the order their values were given in. */
  public String canonical() {
    return Json.write(
        new Object[] {
          new TreeSet<>(statuses),
          new TreeSet<>(severities),
          sorted(practices),
          sorted(accounts),
          sorted(units),
          sorted(policies),
          sorted(subjects),
          changedSince.orElse(0),
          text.orElse("")
        });
  }

  private static SortedSet<String> sorted(Set<String> values) {
    return new TreeSet<>(values);
  }
}

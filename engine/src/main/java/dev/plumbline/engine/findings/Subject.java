package dev.plumbline.engine.findings;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * What a finding is about.
 *
 * @param kind the kind of thing, such as {@code "pipeline"}
 * @param id the thing's id
 * @param account the account it is in, twelve digits; of the organization, its management account
 * @param region a Region code or {@code "global"}
 */
public record Subject(String kind, String id, String account, String region)
    implements Comparable<Subject> {
  private static final Comparator<Subject> ORDER =
      Comparator.comparing(Subject::account)
          .thenComparing(Subject::kind)
          .thenComparing(Subject::region)
          .thenComparing(Subject::id);

  public Subject {
    requireNonNull(kind, "kind is null");
    requireNonNull(id, "id is null");
    requireNonNull(account, "account is null");
    requireNonNull(region, "region is null");
  }

  @Override
  public int compareTo(Subject other) {
    return ORDER.compare(this, other);
  }
}

package dev.plumbline.engine.explain;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Origin;
import dev.plumbline.engine.findings.Subject;
import dev.plumbline.engine.policy.Result;
import dev.plumbline.engine.policy.Trace;
import dev.plumbline.engine.policy.Truth;
import java.util.List;
import java.util.Optional;

/**
 * The proof of one verdict, clause by clause.
 *
 * @param settings those the policy has, and whether the subject is in their scopes
 * @param where the scope; empty if the policy has none
 * @param must the requirement; empty where the scope is no
 * @param trace the same, compact
 * @param smallestChange sentences that say with which change of what was observed it would pass,
 *     see {@link Flip}; empty where it does, where none is known, and where nobody asked
 */
public record Explanation(
    String policyId,
    Subject subject,
    Result result,
    List<Cause> causes,
    List<InScope> settings,
    Optional<Clause> where,
    Optional<Clause> must,
    Trace trace,
    List<String> smallestChange) {
  public Explanation {
    causes = List.copyOf(causes);
    settings = List.copyOf(settings);
    smallestChange = List.copyOf(smallestChange);
  }

  /** The same proof with what would change it. */
  public Explanation changedBy(List<String> sentences) {
    return new Explanation(
        policyId, subject, result, causes, settings, where, must, trace, sentences);
  }

  /**
   * A setting of the policy.
   *
   * @param name what its scope is called
   * @param where whether the subject is in it; of one that is unknown, the subject was judged both
   *     ways
   * @param values what it sets, such as {@code "maximum age is 180 days"}
   */
  public record InScope(String name, Clause where, List<String> values) {
    public InScope {
      values = List.copyOf(values);
    }
  }

  /**
   * One clause of the policy.
   *
   * @param words as the policy writes it
   * @param line where it stands in its file
   * @param seen the values it looked at
   * @param parts the clauses of a group or a {@code not}
   * @param items the items a list clause looked at
   * @param note for list clauses: the count that decided, and why the list may be incomplete
   */
  public record Clause(
      String words,
      int line,
      Truth.Kind truth,
      List<Cause> causes,
      List<Seen> seen,
      List<Clause> parts,
      List<Item> items,
      Optional<String> note) {
    public Clause {
      causes = List.copyOf(causes);
      seen = List.copyOf(seen);
      parts = List.copyOf(parts);
      items = List.copyOf(items);
    }
  }

  /**
   * A value a clause looked at.
   *
   * @param phrase what was asked for, or a parameter's name
   * @param value as people write it: {@code yes}, {@code 3}, {@code "text"}, {@code absent}, {@code
   *     unknown}
   * @param thing the thing it was read from, such as {@code root user "root"}; empty for parameters
   * @param origin the answer it was read from, if it came from one
   */
  public record Seen(
      String phrase, String value, Optional<String> thing, Optional<Origin> origin) {}

  /** An item of a list, with the clauses about it: the filter, if any, then the requirement. */
  public record Item(String kind, String id, Truth.Kind truth, List<Clause> clauses) {
    public Item {
      clauses = List.copyOf(clauses);
    }
  }
}

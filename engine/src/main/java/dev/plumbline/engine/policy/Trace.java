package dev.plumbline.engine.policy;

import static java.util.Objects.requireNonNull;

/**
 * The truth of each clause of a policy for one subject, compact: one letter a clause (see {@link
 * Truth.Kind}) in the order in which the clauses stand, the scope first, then the requirement; a
 * list clause is followed by how many items were yes, no and unknown in brackets, such as {@code
 * "Y[2/1/0]"}, and an order clause by those of its first and of its second condition, {@code
 * "Y[1/3/0,1/3/0]"}. Clauses inside a list are not listed by themselves. The scope ends with {@code
 * ":"}; of a policy without scope it is empty. The requirement is empty where the scope is no.
 *
 * <p>For a {@code Count} without {@code where}, every item is yes. For a {@code Share}, the numbers
 * are the items for which {@code where} is not no: those whose {@code must} is yes, no, unknown, an
 * unknown {@code where} counting as unknown unless the {@code must} is yes.
 */
public record Trace(String letters) {
  public Trace {
    requireNonNull(letters, "letters is null");
  }

  @Override
  public String toString() {
    return letters;
  }
}

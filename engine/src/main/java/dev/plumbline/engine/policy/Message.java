package dev.plumbline.engine.policy;

import java.util.List;

/** The text of {@code say}: fixed words, and holes in braces that a subject fills. */
public record Message(List<Part> parts) {
  public Message {
    parts = List.copyOf(parts);
  }

  public sealed interface Part {}

  /** Words as they stand. */
  public record Words(String text) implements Part {}

  /** {@code {account}}: the id of the subject, or of the thing of that kind that holds it. */
  public record Subject(String kind) implements Part {}

  /** {@code {the number of access keys of the root user}} or {@code {maximum age}}. */
  public record Hole(Value value) implements Part {}
}

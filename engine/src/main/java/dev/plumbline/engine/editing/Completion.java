package dev.plumbline.engine.editing;

import static java.util.Objects.requireNonNull;

import dev.plumbline.engine.policy.witness.Expected;

/**
 * What may stand where the caret is.
 *
 * @param words what is offered, as people read it
 * @param detail a few words about it; empty for words of the language
 * @param documentation more about it, in Markdown; may be empty
 * @param edit writes it; begins before the caret where its first words are written already
 */
public record Completion(
    Expected.Kind kind, String words, String detail, String documentation, Edit edit) {
  public Completion {
    requireNonNull(kind, "kind is null");
    requireNonNull(words, "words is null");
    requireNonNull(detail, "detail is null");
    requireNonNull(documentation, "documentation is null");
    requireNonNull(edit, "edit is null");
  }
}

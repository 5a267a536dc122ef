package dev.plumbline.engine.editing;

import static java.util.Objects.requireNonNull;

import dev.plumbline.engine.policy.witness.Expected;
import dev.plumbline.engine.policy.witness.Meaning;
import java.util.Optional;

/**
 * What may stand where the caret is.
 *
 * @param words what is offered, as people read it
 * @param detail a few words about it; empty for words of the language
 * @param meaning what it would be taken for; empty for words of the language
 * @param edit writes it; begins before the caret where its first words are written already
 */
public record Completion(
    Expected.Kind kind, String words, String detail, Optional<Meaning> meaning, Edit edit) {
  public Completion {
    requireNonNull(kind, "kind is null");
    requireNonNull(words, "words is null");
    requireNonNull(detail, "detail is null");
    requireNonNull(meaning, "meaning is null");
    requireNonNull(edit, "edit is null");
  }

  /** More about it, in Markdown; may be empty. */
  public String documentation(Understanding understanding) {
    return meaning.map(new Descriptions(understanding)::markdown).orElse("");
  }
}

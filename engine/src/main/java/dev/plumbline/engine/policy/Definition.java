package dev.plumbline.engine.policy;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.things.Attribute;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A sentence that an organization made of others: {@code define "the account is a production
 * account" for each account … end}.
 *
 * @param sentence the yes/no attribute that phrases lead to; nothing is read for it
 * @param when what it stands for, about a thing of the sentence's kind, which is frame 0
 * @param text the definition as written, from {@code define} to {@code end}
 * @param span of the sentence
 */
public record Definition(Attribute sentence, Condition when, String text, Span span) {

  /**
   * A sentence, and its opposite, about each thing of a kind.
   *
   * @param words as written
   */
  public static Attribute sentence(String kind, String words, Optional<String> opposite) {
    return new Attribute(
        kind,
        words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "),
        Attribute.Kind.YES_NO,
        Optional.empty(),
        List.of(),
        words,
        opposite,
        Optional.empty(),
        Optional.empty(),
        unread -> Observed.unknown(Cause.notCollected(words)));
  }

  /** The kind of thing it is about. */
  public String thing() {
    return sentence.thing();
  }

  /** The sentence as written. */
  public String words() {
    return sentence.phrase();
  }
}

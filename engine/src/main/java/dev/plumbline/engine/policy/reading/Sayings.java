package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.policy.witness.Meaning;
import dev.plumbline.engine.things.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** The phrases that can stand, or go on, where the caret is. */
final class Sayings {

  private static final int LONGEST_CHAIN = 3;

  private final PhraseBook phrases;

  /** A way to name a thing, and the attributes that lead to it. */
  private record Naming(List<String> words, List<Attribute> steps) {}

  Sayings(PhraseBook phrases) {
    this.phrases = phrases;
  }

  /** Notes each phrase whose first words are those between the cursor and the caret. */
  void offer(Cursor cursor, List<String> frames, Predicate<Attribute> wanted) {
    OptionalInt caret = cursor.caret();
    if (caret.isEmpty()) {
      return;
    }
    Token at = cursor.tokens().get(caret.getAsInt());
    List<Token> written = cursor.tokens().subList(cursor.position(), caret.getAsInt());
    for (Template template : phrases.templates()) {
      if (wanted.test(template.attribute()) && agrees(template.before(), written)) {
        for (Naming thing : namings(template.attribute().thing(), frames, LONGEST_CHAIN)) {
          List<String> words = template.writtenWith(thing.words());
          if (words.size() > written.size() && agrees(words, written)) {
            List<Attribute> steps = with(thing.steps(), template.attribute());
            cursor.offerPhrase(
                at, String.join(" ", words), new Meaning.Phrase(steps, template.negated()));
          }
        }
      }
    }
  }

  private List<Naming> namings(String kind, List<String> frames, int links) {
    List<Naming> names = new ArrayList<>();
    if (frames.contains(kind)) {
      names.add(new Naming(List.of(("the " + kind).split(" ")), List.of()));
    }
    if (links > 0) {
      for (Template template : phrases.leadingTo(kind)) {
        for (Naming thing : namings(template.attribute().thing(), frames, links - 1)) {
          names.add(
              new Naming(
                  template.writtenWith(thing.words()), with(thing.steps(), template.attribute())));
        }
      }
    }
    return names;
  }

  private static List<Attribute> with(List<Attribute> steps, Attribute last) {
    List<Attribute> all = new ArrayList<>(steps);
    all.add(last);
    return List.copyOf(all);
  }

  /** Whether the two agree as far as the shorter reaches. */
  private static boolean agrees(List<String> words, List<Token> written) {
    for (int i = 0; i < Math.min(words.size(), written.size()); i++) {
      if (!written.get(i).is(words.get(i))) {
        return false;
      }
    }
    return true;
  }
}

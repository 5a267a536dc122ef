package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.PolicyTest.Place;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.policy.witness.Meaning;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.ThingDefinition;
import dev.plumbline.engine.things.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads in which list a thing of a test stands: {@code the stages of pipeline "advisory"}, a list
 * phrase in which a named thing stands for "the pipeline".
 */
final class PlaceReader {

  private final Vocabulary vocabulary;

  /** A list and the kind of thing that has it. */
  private record Held(ThingDefinition holder, Attribute list) {
    List<Template> templates() {
      return Template.of(list, Template.nounsOf(holder));
    }

    /** {@code the stages of pipeline "…"}. */
    String example() {
      return list.phrase().replace("the " + holder.name(), holder.name() + " \"…\"");
    }
  }

  PlaceReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The place that stands next, for a thing of a kind; moves behind it. */
  Place read(Cursor cursor, ThingDefinition item) {
    int from = cursor.position();
    listsOf(item)
        .forEach(
            held ->
                cursor.offer(
                    held.example(), Optional.of(new Meaning.Phrase(List.of(held.list()), false))));
    for (Held held : listsOf(item).toList()) {
      for (Template template : held.templates()) {
        Optional<Place> place = place(cursor, held, template);
        if (place.isPresent()) {
          return place.get();
        }
        cursor.moveTo(from);
      }
    }
    throw unknown(cursor, item);
  }

  private Stream<Held> listsOf(ThingDefinition item) {
    return vocabulary.things().stream()
        .flatMap(
            holder ->
                holder.attributes().stream()
                    .filter(list -> list.item().filter(item.name()::equals).isPresent())
                    .map(list -> new Held(holder, list)));
  }

  private static Optional<Place> place(Cursor cursor, Held held, Template template) {
    if (!skip(cursor, template.before())) {
      return Optional.empty();
    }
    for (String noun : Template.nounsOf(held.holder())) {
      if (cursor.skip(noun)) {
        Optional<Token> id = cursor.skip(Token.Kind.TEXT);
        boolean complete = skip(cursor, template.after());
        return id.filter(token -> complete)
            .map(token -> new Place(held.holder().name(), token.text(), held.list()));
      }
    }
    return Optional.empty();
  }

  private static boolean skip(Cursor cursor, List<String> words) {
    return words.isEmpty() || cursor.skip(String.join(" ", words));
  }

  private MistakeException unknown(Cursor cursor, ThingDefinition item) {
    List<String> lists = listsOf(item).map(Held::example).toList();
    String written = Line.words(cursor.rest()).replaceAll("\"[^\"]*\"", "\"…\"");
    return new MistakeException(
        "P202",
        Expect.restOf(cursor),
        "no list of " + item.name() + " is called '" + written + "'",
        Suggestion.didYouMean(written, lists).orElse("the lists are: " + String.join(", ", lists)));
  }
}

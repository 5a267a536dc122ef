package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.ThingDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A phrase with the place where its thing stands: {@code the number of keys of [the root user]}.
 *
 * @param before the words before the thing, in lower case
 * @param after the words after it
 * @param negated whether it is the <em>not</em> form of a sentence
 */
record Template(Attribute attribute, List<String> before, List<String> after, boolean negated) {
  Template {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** The templates of an attribute; none where a phrase does not name its thing. */
  static List<Template> of(Attribute attribute, List<String> nouns) {
    List<Template> templates = new ArrayList<>();
    add(templates, attribute, attribute.phrase(), nouns, false);
    attribute.notPhrase().ifPresent(phrase -> add(templates, attribute, phrase, nouns, true));
    return templates;
  }

  private static void add(
      List<Template> into,
      Attribute attribute,
      String phrase,
      List<String> nouns,
      boolean negated) {
    List<String> words = words(phrase);
    for (String noun : nouns) {
      List<String> hole = words("the " + noun);
      for (int at = 0; at + hole.size() <= words.size(); at++) {
        if (words.subList(at, at + hole.size()).equals(hole)) {
          into.add(
              new Template(
                  attribute,
                  words.subList(0, at),
                  words.subList(at + hole.size(), words.size()),
                  negated));
          return;
        }
      }
    }
  }

  /** What phrases may call a thing. */
  static List<String> nounsOf(ThingDefinition thing) {
    return nouns(thing.name(), thing.title());
  }

  static List<String> nouns(String name, String title) {
    return name.equals(title) ? List.of(name) : List.of(name, title);
  }

  /** The template with its thing named, in lower case. */
  String filledWith(String thing) {
    return String.join(" ", String.join(" ", before), thing, String.join(" ", after)).trim();
  }

  /** The template with its thing named, spelt as the vocabulary does. */
  List<String> writtenWith(List<String> thing) {
    String phrase = negated ? attribute.notPhrase().orElseThrow() : attribute.phrase();
    List<String> spelt = List.of(phrase.trim().split("\\s+"));
    return Stream.of(
            spelt.subList(0, before.size()),
            thing,
            spelt.subList(spelt.size() - after.size(), spelt.size()))
        .flatMap(List::stream)
        .toList();
  }

  static List<String> words(String phrase) {
    return Arrays.stream(phrase.trim().toLowerCase(Locale.ROOT).split("\\s+")).toList();
  }
}

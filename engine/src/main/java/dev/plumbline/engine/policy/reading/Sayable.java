package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.ThingDefinition;
import dev.plumbline.engine.things.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything that can be said with some things in scope: what suggestions are taken from. */
final class Sayable {

  private static final int LONGEST_CHAIN = 3;

  private final PhraseBook phrases;
  private final Map<String, String> capitalized;

  Sayable(PhraseBook phrases) {
    this.phrases = phrases;
    this.capitalized = capitalized(phrases.vocabulary());
  }

  /** The words that the vocabulary writes with capital letters, by what they are in lower case. */
  private static Map<String, String> capitalized(Vocabulary vocabulary) {
    Map<String, String> words = new LinkedHashMap<>();
    for (ThingDefinition thing : vocabulary.things()) {
      for (Attribute attribute : thing.attributes()) {
        for (String word : attribute.phrase().split("\\s+")) {
          String lower = word.toLowerCase(Locale.ROOT);
          if (!word.equals(lower)) {
            words.putIfAbsent(lower, word);
          }
        }
      }
    }
    return words;
  }

  /** The phrases of the attributes that are wanted, in lower case. */
  Set<String> phrases(List<String> frames, Predicate<Attribute> wanted) {
    Set<String> sayable = new LinkedHashSet<>();
    for (Template template : phrases.templates()) {
      if (wanted.test(template.attribute())) {
        for (String thing : namings(template.attribute().thing(), frames, LONGEST_CHAIN)) {
          sayable.add(template.filledWith(thing));
        }
      }
    }
    return sayable;
  }

  private List<String> namings(String kind, List<String> frames, int links) {
    List<String> names = new ArrayList<>();
    if (frames.contains(kind)) {
      names.add("the " + kind);
    }
    if (links > 0) {
      for (Template template : phrases.leadingTo(kind)) {
        for (String thing : namings(template.attribute().thing(), frames, links - 1)) {
          names.add(template.filledWith(thing));
        }
      }
    }
    return names;
  }

  /** A phrase as the vocabulary writes it. */
  String asWritten(String lowerCase) {
    String written = lowerCase;
    for (Map.Entry<String, String> word : capitalized.entrySet()) {
      written =
          written.replaceAll(
              "(?<![\\w-])" + Pattern.quote(word.getKey()) + "(?![\\w-])",
              Matcher.quoteReplacement(word.getValue()));
    }
    return written;
  }
}

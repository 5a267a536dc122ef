package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Path;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.ThingDefinition;
import dev.plumbline.engine.things.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the phrases of a vocabulary in the words of a line.
 *
 * <p>A phrase names its thing: "the root user has MFA". Wherever a thing stands, a longer phrase
 * that leads to one may stand instead: "<em>the root user of the account</em> has MFA". So a phrase
 * is matched word by word, and at its hole every way to name the thing is tried: a thing in scope,
 * or a {@code one} attribute whose own hole is filled the same way. A {@code one} phrase begins
 * with a word of its own, so the search ends.
 */
final class PhraseBook {

  /**
   * A phrase that was found.
   *
   * @param end the position behind its last word
   */
  record Match(int frame, List<Attribute> steps, boolean negated, int end) {
    Attribute target() {
      return steps.get(steps.size() - 1);
    }

    Path path(List<Token> tokens, int from) {
      return new Path(frame, steps, Line.words(tokens.subList(from, end)));
    }
  }

  /**
   * A way to name a thing: the frame it starts from, the attributes followed, and where its words
   * end.
   */
  private record Reached(int frame, List<Attribute> steps, int end) {}

  private final Vocabulary vocabulary;
  private final List<Template> templates = new ArrayList<>();
  private final Map<String, List<Template>> leadingTo = new HashMap<>();
  private final Map<String, List<List<String>>> nouns = new HashMap<>();

  PhraseBook(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    for (ThingDefinition thing : vocabulary.things()) {
      nouns.put(
          thing.name(), nounsOf(thing).stream().map(n -> Template.words("the " + n)).toList());
      for (Attribute attribute : thing.attributes()) {
        for (Template template : Template.of(attribute, nounsOf(thing))) {
          templates.add(template);
          if (attribute.kind() == Attribute.Kind.ONE && !template.before().isEmpty()) {
            leadingTo
                .computeIfAbsent(attribute.item().orElseThrow(), kind -> new ArrayList<>())
                .add(template);
          }
        }
      }
    }
  }

  static List<String> nounsOf(ThingDefinition thing) {
    return thing.name().equals(thing.title())
        ? List.of(thing.name())
        : List.of(thing.name(), thing.title());
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The longest matches at a position: none, one, or several readings of the same words. */
  List<Match> longest(
      List<Token> tokens, int position, List<String> frames, Predicate<Attribute> wanted) {
    List<Match> best = new ArrayList<>();
    for (Template template : templates) {
      if (!wanted.test(template.attribute())) {
        continue;
      }
      for (Match match : matches(template, tokens, position, frames)) {
        if (!best.isEmpty() && match.end() > best.get(0).end()) {
          best.clear();
        }
        if (best.isEmpty() || match.end() == best.get(0).end()) {
          best.add(match);
        }
      }
    }
    return best;
  }

  /**
   * How far the words at a position agree with any phrase: the position of the first word that does
   * not.
   */
  int agreement(List<Token> tokens, int position, List<String> frames) {
    int furthest = position;
    for (Template template : templates) {
      int before = agree(template.before(), tokens, position);
      furthest = Math.max(furthest, before);
      if (before - position == template.before().size()) {
        for (Reached thing : things(template.attribute().thing(), tokens, before, frames)) {
          furthest = Math.max(furthest, agree(template.after(), tokens, thing.end()));
        }
      }
    }
    return furthest;
  }

  /** Everything that can be said with these things in scope, for suggestions. */
  Set<String> sayable(List<String> frames, Predicate<Attribute> wanted) {
    Set<String> phrases = new LinkedHashSet<>();
    for (Template template : templates) {
      if (wanted.test(template.attribute())) {
        for (String noun : namings(template.attribute().thing(), frames, 3)) {
          phrases.add(
              String.join(
                      " ",
                      String.join(" ", template.before()),
                      noun,
                      String.join(" ", template.after()))
                  .trim());
        }
      }
    }
    return phrases;
  }

  /** The phrase as the vocabulary writes it, found for words that were written in lower case. */
  String asWritten(String lowerCase) {
    String written = lowerCase;
    for (ThingDefinition thing : vocabulary.things()) {
      for (Attribute attribute : thing.attributes()) {
        for (String word : attribute.phrase().split("\\s+")) {
          if (!word.equals(word.toLowerCase(java.util.Locale.ROOT))) {
            written =
                written.replaceAll(
                    "(?<![\\w-])"
                        + java.util.regex.Pattern.quote(word.toLowerCase(java.util.Locale.ROOT))
                        + "(?![\\w-])",
                    java.util.regex.Matcher.quoteReplacement(word));
          }
        }
      }
    }
    return written;
  }

  private List<String> namings(String kind, List<String> frames, int depth) {
    List<String> names = new ArrayList<>();
    if (frames.contains(kind)) {
      names.add("the " + kind);
    }
    if (depth > 0) {
      for (Template template : leadingTo.getOrDefault(kind, List.of())) {
        for (String inner : namings(template.attribute().thing(), frames, depth - 1)) {
          names.add(
              String.join(
                      " ",
                      String.join(" ", template.before()),
                      inner,
                      String.join(" ", template.after()))
                  .trim());
        }
      }
    }
    return names;
  }

  private List<Match> matches(
      Template template, List<Token> tokens, int position, List<String> frames) {
    int behind = agree(template.before(), tokens, position);
    if (behind - position < template.before().size()) {
      return List.of();
    }
    List<Match> matches = new ArrayList<>();
    for (Reached thing : things(template.attribute().thing(), tokens, behind, frames)) {
      int end = agree(template.after(), tokens, thing.end());
      if (end - thing.end() == template.after().size()) {
        List<Attribute> steps = new ArrayList<>(thing.steps());
        steps.add(template.attribute());
        matches.add(new Match(thing.frame(), List.copyOf(steps), template.negated(), end));
      }
    }
    return matches;
  }

  private List<Reached> things(String kind, List<Token> tokens, int position, List<String> frames) {
    List<Reached> reached = new ArrayList<>();
    int innermost = frames.lastIndexOf(kind);
    if (innermost >= 0) {
      for (List<String> noun : nouns.getOrDefault(kind, List.of())) {
        int end = agree(noun, tokens, position);
        if (end - position == noun.size()) {
          reached.add(new Reached(innermost, List.of(), end));
          break;
        }
      }
    }
    for (Template template : leadingTo.getOrDefault(kind, List.of())) {
      for (Match match : matches(template, tokens, position, frames)) {
        reached.add(new Reached(match.frame(), match.steps(), match.end()));
      }
    }
    return reached;
  }

  /** The position behind the words that agree. */
  private static int agree(List<String> words, List<Token> tokens, int position) {
    int at = position;
    for (String word : words) {
      if (at >= tokens.size() || !tokens.get(at).is(word)) {
        return at;
      }
      at++;
    }
    return at;
  }
}

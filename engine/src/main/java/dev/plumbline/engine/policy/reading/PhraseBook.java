package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Path;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.policy.witness.Meaning;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.ThingDefinition;
import dev.plumbline.engine.things.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the phrases of a vocabulary in the words of a line.
 *
 * <p>A phrase names its thing: "the root user has MFA". Wherever a thing stands, a longer phrase
 * that leads to one may stand instead: "<em>the root user of the account</em> has MFA". So a phrase
 * is matched word by word, and at its hole every way to name the thing is tried: a thing in scope,
 * or a {@code one} attribute whose own hole is filled the same way. A chain has at most {@value
 * #LONGEST_CHAIN} links, so the search ends however long the line is.
 */
final class PhraseBook {

  private static final int LONGEST_CHAIN = 8;

  /**
   * A phrase that was found.
   *
   * @param end the position behind its last word
   */
  record Match(int frame, List<Attribute> steps, boolean negated, int end) {
    Attribute target() {
      return steps.get(steps.size() - 1);
    }

    /** Whether it leads from the same thing to the same attribute. */
    boolean meansTheSameAs(Match other) {
      return frame == other.frame && steps.equals(other.steps) && negated == other.negated;
    }

    Meaning.Phrase meaning() {
      return new Meaning.Phrase(steps, negated);
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
  private final Set<Attribute> defined;
  private final List<Template> templates = new ArrayList<>();
  private final Map<String, List<Template>> leadingTo = new HashMap<>();
  private final Map<String, List<List<String>>> nouns = new HashMap<>();

  private final Columns columns;

  PhraseBook(Vocabulary vocabulary) {
    this(vocabulary, List.of(), Columns.NONE);
  }

  /**
   * The phrases of a vocabulary and more sentences.
   *
   * @param defined the sentences that definitions add
   * @param columns the columns of registers
   */
  PhraseBook(Vocabulary vocabulary, List<Attribute> defined, Columns columns) {
    this.vocabulary = vocabulary;
    this.defined = Set.copyOf(defined);
    this.columns = columns;
    for (ThingDefinition thing : vocabulary.things()) {
      List<String> names = Template.nounsOf(thing);
      nouns.put(thing.name(), names.stream().map(name -> Template.words("the " + name)).toList());
      for (Attribute attribute : thing.attributes()) {
        Template.of(attribute, names).forEach(this::add);
      }
      defined.stream()
          .filter(sentence -> sentence.thing().equals(thing.name()))
          .forEach(sentence -> Template.of(sentence, names).forEach(this::add));
    }
  }

  private void add(Template template) {
    templates.add(template);
    Attribute attribute = template.attribute();
    if (attribute.kind() == Attribute.Kind.ONE && !template.before().isEmpty()) {
      leadingTo
          .computeIfAbsent(attribute.item().orElseThrow(), kind -> new ArrayList<>())
          .add(template);
    }
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Whether a definition made the sentence, so that nothing is read for it. */
  boolean isDefined(Attribute sentence) {
    return defined.contains(sentence);
  }

  /** The columns of registers, which stand where several values may. */
  Columns columns() {
    return columns;
  }

  List<Template> templates() {
    return Collections.unmodifiableList(templates);
  }

  /**
   * The templates that name a kind of thing: those of the {@code one} attributes that lead to it.
   */
  List<Template> leadingTo(String kind) {
    return Collections.unmodifiableList(leadingTo.getOrDefault(kind, List.of()));
  }

  /** The longest matches at a position: none, one, or several readings of the same words. */
  List<Match> longest(
      List<Token> tokens, int position, List<String> frames, Predicate<Attribute> wanted) {
    List<Match> best = new ArrayList<>();
    for (Template template : templates) {
      if (!wanted.test(template.attribute())) {
        continue;
      }
      for (Match match : matches(template, tokens, position, frames, LONGEST_CHAIN)) {
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
        String kind = template.attribute().thing();
        for (Reached thing : things(kind, tokens, before, frames, LONGEST_CHAIN)) {
          furthest = Math.max(furthest, agree(template.after(), tokens, thing.end()));
        }
      }
    }
    return furthest;
  }

  private List<Match> matches(
      Template template, List<Token> tokens, int position, List<String> frames, int links) {
    int behind = agree(template.before(), tokens, position);
    if (behind - position < template.before().size()) {
      return List.of();
    }
    List<Match> matches = new ArrayList<>();
    for (Reached thing : things(template.attribute().thing(), tokens, behind, frames, links)) {
      int end = agree(template.after(), tokens, thing.end());
      if (end - thing.end() == template.after().size()) {
        List<Attribute> steps = new ArrayList<>(thing.steps());
        steps.add(template.attribute());
        matches.add(new Match(thing.frame(), List.copyOf(steps), template.negated(), end));
      }
    }
    return matches;
  }

  private List<Reached> things(
      String kind, List<Token> tokens, int position, List<String> frames, int links) {
    List<Reached> reached = new ArrayList<>();
    inScope(kind, tokens, position, frames).ifPresent(reached::add);
    if (links > 0) {
      for (Template template : leadingTo(kind)) {
        for (Match match : matches(template, tokens, position, frames, links - 1)) {
          reached.add(new Reached(match.frame(), match.steps(), match.end()));
        }
      }
    }
    return reached;
  }

  private Optional<Reached> inScope(
      String kind, List<Token> tokens, int position, List<String> frames) {
    int innermost = frames.lastIndexOf(kind);
    if (innermost < 0) {
      return Optional.empty();
    }
    return nouns.getOrDefault(kind, List.of()).stream()
        .filter(noun -> agree(noun, tokens, position) - position == noun.size())
        .findFirst()
        .map(noun -> new Reached(innermost, List.of(), position + noun.size()));
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

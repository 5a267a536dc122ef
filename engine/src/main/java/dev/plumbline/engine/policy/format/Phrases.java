package dev.plumbline.engine.policy.format;

import dev.plumbline.engine.policy.Definition;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Source;
import dev.plumbline.engine.things.ThingDefinition;
import dev.plumbline.engine.things.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The phrases and names of a vocabulary, as it writes them. Which thing is in scope does not matter
 * here: only the spelling is restored, and spelling changes no meaning.
 */
final class Phrases {

  /**
   * Words that stand at a place of a line, as the vocabulary writes them.
   *
   * @param attribute what a phrase ends in
   * @param end the position behind the last word
   */
  record Written(List<String> words, Optional<Attribute> attribute, int end) {
    Written {
      words = List.copyOf(words);
    }
  }

  /** A phrase around the place where its thing stands. */
  private record Form(Attribute attribute, List<String> before, List<String> after) {}

  private final Vocabulary vocabulary;
  private final List<Form> forms = new ArrayList<>();
  private final Map<String, List<Form>> leadingTo = new HashMap<>();
  private final Map<String, List<List<String>>> nouns = new HashMap<>();

  Phrases(Vocabulary vocabulary) {
    this(vocabulary, List.of());
  }

  /**
   * The phrases of a vocabulary and more sentences.
   *
   * @param defined the sentences that definitions add
   */
  private Phrases(Vocabulary vocabulary, List<Attribute> defined) {
    this.vocabulary = vocabulary;
    for (ThingDefinition thing : vocabulary.things()) {
      List<List<String>> names =
          Stream.of(thing.name(), thing.title()).distinct().map(Phrases::words).toList();
      nouns.put(thing.name(), names);
      thing.attributes().forEach(attribute -> add(attribute, names));
      defined.stream()
          .filter(sentence -> sentence.thing().equals(thing.name()))
          .forEach(sentence -> add(sentence, names));
    }
  }

  /** These phrases, and the sentences that the {@code define} blocks among some blocks add. */
  Phrases and(List<Block> blocks) {
    List<Attribute> defined =
        blocks.stream()
            .filter(block -> block.keyword().equals("define"))
            .flatMap(block -> sentence(block).stream())
            .toList();
    return defined.isEmpty() ? this : new Phrases(vocabulary, defined);
  }

  private Optional<Attribute> sentence(Block block) {
    List<Token> heading = block.heading().tokens();
    if (heading.size() < 5 || heading.get(1).kind() != Token.Kind.TEXT) {
      return Optional.empty();
    }
    Optional<String> opposite =
        block.lines().stream()
            .map(Line::tokens)
            .filter(line -> line.size() > 1 && line.get(0).is("not"))
            .map(line -> line.get(1).text())
            .findFirst();
    String noun = Spacing.join(heading.subList(4, heading.size()));
    return vocabulary.things().stream()
        .filter(thing -> Stream.of(thing.name(), thing.title()).anyMatch(noun::equalsIgnoreCase))
        .map(thing -> Definition.sentence(thing.name(), heading.get(1).text(), opposite))
        .findFirst();
  }

  private void add(Attribute attribute, List<List<String>> nouns) {
    for (List<String> noun : nouns) {
      form(attribute, attribute.phrase(), noun).ifPresent(this::add);
      attribute.notPhrase().flatMap(phrase -> form(attribute, phrase, noun)).ifPresent(this::add);
    }
  }

  private void add(Form form) {
    forms.add(form);
    if (form.attribute().kind() == Attribute.Kind.ONE && !form.before().isEmpty()) {
      leadingTo
          .computeIfAbsent(form.attribute().item().orElseThrow(), kind -> new ArrayList<>())
          .add(form);
    }
  }

  private static Optional<Form> form(Attribute attribute, String phrase, List<String> noun) {
    List<String> words = words(phrase);
    for (int at = 0; at + noun.size() < words.size(); at++) {
      if (words.get(at).equalsIgnoreCase("the")
          && same(words.subList(at + 1, at + 1 + noun.size()), noun)) {
        return Optional.of(
            new Form(
                attribute,
                words.subList(0, at),
                words.subList(at + 1 + noun.size(), words.size())));
      }
    }
    return Optional.empty();
  }

  private static boolean same(List<String> some, List<String> others) {
    return String.join(" ", some).equalsIgnoreCase(String.join(" ", others));
  }

  private static List<String> words(String phrase) {
    return Arrays.asList(phrase.strip().split("\\s+"));
  }

  /** The longest phrase at a position. */
  Optional<Written> phrase(List<Token> tokens, int position) {
    return forms.stream()
        .flatMap(form -> matches(form, tokens, position).stream())
        .max(Comparator.comparingInt(Written::end));
  }

  /** The longest name of a kind of thing at a position. */
  Optional<Written> noun(List<Token> tokens, int position) {
    return nouns.values().stream()
        .flatMap(List::stream)
        .filter(noun -> agrees(noun, tokens, position))
        .map(noun -> new Written(noun, Optional.empty(), position + noun.size()))
        .max(Comparator.comparingInt(Written::end));
  }

  /** The list a thing is given in: {@code the stages of pipeline "advisory"}. */
  Optional<Written> place(List<Token> tokens, int position) {
    return forms.stream()
        .filter(form -> form.attribute().kind() == Attribute.Kind.LIST)
        .flatMap(form -> place(form, tokens, position).stream())
        .max(Comparator.comparingInt(Written::end));
  }

  private Optional<Written> place(Form form, List<Token> tokens, int position) {
    int behind = position + form.before().size();
    if (!agrees(form.before(), tokens, position)) {
      return Optional.empty();
    }
    return nouns.getOrDefault(form.attribute().thing(), List.of()).stream()
        .filter(noun -> agrees(noun, tokens, behind))
        .filter(noun -> behind + noun.size() < tokens.size())
        .filter(noun -> tokens.get(behind + noun.size()).kind() == Token.Kind.TEXT)
        .filter(noun -> agrees(form.after(), tokens, behind + noun.size() + 1))
        .map(
            noun ->
                new Written(
                    joined(
                        form.before(),
                        noun,
                        List.of(tokens.get(behind + noun.size()).words()),
                        form.after()),
                    Optional.empty(),
                    behind + noun.size() + 1 + form.after().size()))
        .findFirst();
  }

  /** A source as the vocabulary writes it; as it stands if the vocabulary has no such source. */
  String source(String name) {
    return vocabulary.sources().stream()
        .map(Source::name)
        .filter(name::equalsIgnoreCase)
        .findFirst()
        .orElse(name);
  }

  private List<Written> matches(Form form, List<Token> tokens, int position) {
    if (!agrees(form.before(), tokens, position)) {
      return List.of();
    }
    List<Written> matches = new ArrayList<>();
    for (Written thing :
        things(form.attribute().thing(), tokens, position + form.before().size())) {
      if (agrees(form.after(), tokens, thing.end())) {
        matches.add(
            new Written(
                joined(form.before(), thing.words(), form.after()),
                Optional.of(form.attribute()),
                thing.end() + form.after().size()));
      }
    }
    return matches;
  }

  private List<Written> things(String kind, List<Token> tokens, int position) {
    List<Written> things = new ArrayList<>();
    for (List<String> noun : nouns.getOrDefault(kind, List.of())) {
      List<String> words = joined(List.of("the"), noun);
      if (agrees(words, tokens, position)) {
        things.add(new Written(words, Optional.empty(), position + words.size()));
      }
    }
    for (Form form : leadingTo.getOrDefault(kind, List.of())) {
      things.addAll(matches(form, tokens, position));
    }
    return things;
  }

  @SafeVarargs
  private static List<String> joined(List<String>... lists) {
    return Stream.of(lists).flatMap(List::stream).toList();
  }

  private static boolean agrees(List<String> words, List<Token> tokens, int position) {
    if (position + words.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!tokens.get(position + i).is(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether two spellings are one name. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}

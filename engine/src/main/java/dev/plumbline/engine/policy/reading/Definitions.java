package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Definition;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.policy.witness.Meaning;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.ThingDefinition;
import dev.plumbline.engine.things.Vocabulary;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads {@code define … end} blocks. All sentences are known before any condition is read, and the
 * condition of each is read when it is first needed: so definitions may stand in any order, and one
 * that comes back to itself is seen.
 */
final class Definitions {

  private static final List<String> KEYWORDS = List.of("not", "when");
  private static final String EXAMPLE =
      "write for instance: define \"the account is a production account\" for each account";

  private record Declared(Block block, Token sentence, ThingDefinition kind, Statements lines) {}

  private final Vocabulary vocabulary;
  private final Problems problems;
  private final Map<Attribute, Declared> declared = new LinkedHashMap<>();
  private final Map<Attribute, Optional<Definition>> read = new HashMap<>();
  private final Deque<Attribute> open = new ArrayDeque<>();
  private final Extent extent = new Extent();

  /**
   * Definitions that are to be declared.
   *
   * @param known what some of them were read as before
   */
  Definitions(Vocabulary vocabulary, List<Definition> known, Problems problems) {
    this.vocabulary = vocabulary;
    this.problems = problems;
    known.forEach(definition -> read.put(definition.sentence(), Optional.of(definition)));
  }

  /** Notes the sentence of a block. */
  void declare(Block block) {
    problems.guard(() -> add(block));
  }

  private void add(Block block) {
    Cursor heading = new Cursor(block.heading(), 1);
    Token sentence = Expect.text(heading);
    if (!heading.skip("for each")) {
      throw MistakeException.expected("'for each' and a thing", heading, EXAMPLE);
    }
    Expect.more(heading, EXAMPLE);
    Subjects.offer(heading, vocabulary);
    ThingDefinition kind =
        Subjects.kind(
            heading.rest(), vocabulary, "it has: " + String.join(", ", Subjects.names(vocabulary)));
    Statements lines = new Statements(block, KEYWORDS, List.of(), problems);
    Optional<Token> opposite = lines.text("not");
    Attribute attribute = attribute(sentence, opposite.map(Token::text), kind);
    Cursor.declared(List.of(sentence), new Meaning.Phrase(List.of(attribute), false));
    checkIsNew(sentence, kind);
    opposite.ifPresent(text -> checkIsNew(text, kind));
    declared.put(attribute, new Declared(block, sentence, kind, lines));
    if (!lines.has("when")) {
      throw new MistakeException(
          "P105",
          sentence.span(),
          "this definition has no line 'when'",
          "add a line such as: when the account is active");
    }
  }

  private static Attribute attribute(
      Token sentence, Optional<String> opposite, ThingDefinition kind) {
    Attribute attribute = Definition.sentence(kind.name(), sentence.text(), opposite);
    if (Template.of(attribute, Template.nounsOf(kind)).size() < (opposite.isPresent() ? 2 : 1)) {
      throw new MistakeException(
          "P221",
          sentence.span(),
          "the sentence does not say 'the " + kind.name() + "'",
          "name the thing in the sentence, so that longer phrases can stand in its place");
    }
    return attribute;
  }

  private void checkIsNew(Token sentence, ThingDefinition kind) {
    List<String> words = Template.words(sentence.text());
    Stream<Attribute> known = Stream.concat(kind.attributes().stream(), declared.keySet().stream());
    Optional<Attribute> same =
        known
            .filter(attribute -> attribute.thing().equals(kind.name()))
            .filter(
                attribute ->
                    Stream.concat(Stream.of(attribute.phrase()), attribute.notPhrase().stream())
                        .anyMatch(phrase -> Template.words(phrase).equals(words)))
            .findFirst();
    if (same.isPresent()) {
      Declared other = declared.get(same.get());
      throw new MistakeException(
          "P222",
          sentence.span(),
          "this sentence can be said already, "
              + (other == null ? "in the vocabulary" : other.sentence().span().toString()),
          "define it with other words, or leave the definition out");
    }
  }

  /** The sentences, as attributes that nothing is read for. */
  List<Attribute> sentences() {
    return List.copyOf(declared.keySet());
  }

  /** All definitions without mistakes, in the order in which they stand. */
  List<Definition> readAll(ConditionReader conditions) {
    return declared.entrySet().stream()
        .map(each -> read(each.getKey(), each.getValue(), conditions))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * What a sentence stands for; empty for a sentence of the vocabulary, and for one whose
   * definition has a mistake, which is told where it stands.
   *
   * @param used where the sentence is said
   */
  Optional<Definition> of(Attribute sentence, Span used, ConditionReader conditions) {
    Declared block = declared.get(sentence);
    if (block == null) {
      return Optional.empty();
    }
    if (open.contains(sentence)) {
      throw cycle(sentence, used);
    }
    return read(sentence, block, conditions);
  }

  private Optional<Definition> read(
      Attribute sentence, Declared block, ConditionReader conditions) {
    Optional<Definition> known = read.get(sentence);
    if (known != null) {
      return known;
    }
    open.addLast(sentence);
    Optional<Definition> definition =
        condition(block, conditions)
            .map(
                when ->
                    new Definition(sentence, when, block.block().text(), block.sentence().span()));
    open.removeLast();
    read.put(sentence, definition);
    return definition;
  }

  private Optional<Condition> condition(Declared block, ConditionReader conditions) {
    Span span = block.sentence().span();
    Optional<Condition> when =
        problems
            .attempt(() -> Extent.checkedDepth(open.size(), span))
            .flatMap(depth -> block.lines().first("when"))
            .flatMap(cursor -> conditions.read(cursor, Scope.of(block.kind(), Map.of(), 0)));
    return when.flatMap(condition -> problems.attempt(() -> extent.checked(condition, span)));
  }

  /** The way from a sentence back to itself. */
  private MistakeException cycle(Attribute sentence, Span used) {
    String way =
        Stream.concat(
                open.stream().dropWhile(other -> !other.equals(sentence)), Stream.of(sentence))
            .map(each -> "'" + each.phrase() + "'")
            .collect(Collectors.joining(" needs "));
    return new MistakeException(
        "P220",
        used,
        "'" + sentence.phrase() + "' is defined by itself",
        way + "; say one of them in words of the vocabulary");
  }
}

package dev.plumbline.engine.editing;

import static java.util.Objects.requireNonNull;

import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.policy.witness.Meaning;
import dev.plumbline.engine.things.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A part of a file as an outline lists it.
 *
 * @param keyword the word that opens its block; {@code parameter} or {@code attribute} for a part
 *     of one
 * @param detail its title; may be empty
 * @param words its name in the file
 * @param lastLine the line it ends on
 */
public record Symbol(
    String keyword, String name, String detail, Span words, int lastLine, List<Symbol> parts) {
  public Symbol {
    requireNonNull(keyword, "keyword is null");
    requireNonNull(name, "name is null");
    requireNonNull(detail, "detail is null");
    parts = List.copyOf(parts);
  }

  /** The outline of a file: its blocks, and in them parameters and attributes. */
  public static List<Symbol> of(Understanding understanding, String file) {
    List<Named> declared = understanding.names().in(file).stream().filter(Named::declares).toList();
    List<Symbol> symbols = new ArrayList<>();
    for (Block block : understanding.sources().blocks(file)) {
      symbols.add(symbol(block, declared));
    }
    return symbols;
  }

  private static Symbol symbol(Block block, List<Named> declared) {
    List<Token> heading = block.heading().tokens();
    Span first = heading.get(0).span();
    int last = Sources.lastLine(block);
    Optional<Token> title =
        heading.stream().skip(1).filter(token -> token.kind() == Token.Kind.TEXT).findFirst();
    String name =
        heading.stream()
            .skip(1)
            .takeWhile(token -> token.kind() == Token.Kind.WORD)
            .map(Token::text)
            .collect(Collectors.joining(" "));
    String shown = name.isEmpty() ? title.map(Token::text).orElse(block.keyword()) : name;
    String detail = name.isEmpty() ? "" : title.map(Token::text).orElse("");
    List<Symbol> parts =
        declared.stream()
            .filter(named -> first.line() < named.words().line() && named.words().line() <= last)
            .flatMap(named -> part(named).stream())
            .toList();
    return new Symbol(block.keyword(), shown, detail, block.heading().span(), last, parts);
  }

  private static Optional<Symbol> part(Named named) {
    if (named.meaning() instanceof Meaning.Phrase phrase) {
      Attribute attribute = phrase.target();
      return Optional.of(part("attribute", attribute.name(), attribute.phrase(), named.words()));
    }
    return named.meaning() instanceof Meaning.Parameter parameter
        ? Optional.of(part("parameter", parameter.name(), "", named.words()))
        : Optional.empty();
  }

  private static Symbol part(String keyword, String name, String detail, Span words) {
    return new Symbol(keyword, name, detail, words, words.line(), List.of());
  }
}

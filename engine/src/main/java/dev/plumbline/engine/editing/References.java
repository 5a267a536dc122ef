package dev.plumbline.engine.editing;

import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.policy.witness.Meaning;
import java.util.List;
import java.util.Optional;

/** Where something gets its name, and where the name is used. */
public final class References {
  private References() {}

  /** Where the thing that the words at a place name is declared. */
  public static Optional<Span> definition(
      Understanding understanding, String file, Position position) {
    return understanding
        .names()
        .at(file, position)
        .flatMap(named -> declaration(understanding, named));
  }

  /**
   * Every place that names what the words at a place name, in the order of files and lines.
   *
   * @param declarations whether the place of the declaration is one of them
   */
  public static List<Span> all(
      Understanding understanding, String file, Position position, boolean declarations) {
    return understanding
        .names()
        .at(file, position)
        .map(named -> same(understanding, named))
        .orElse(List.of())
        .stream()
        .filter(named -> declarations || !named.declares())
        .map(Named::words)
        .distinct()
        .toList();
  }

  static Optional<Span> declaration(Understanding understanding, Named named) {
    return same(understanding, named).stream()
        .filter(Named::declares)
        .findFirst()
        .map(Named::words)
        .or(() -> formerly(understanding, named));
  }

  /** All that names the same; a parameter belongs to its policy. */
  static List<Named> same(Understanding understanding, Named named) {
    return understanding.names().same(named, each -> identity(understanding, each));
  }

  private static Object identity(Understanding understanding, Named named) {
    if (named.meaning() instanceof Meaning.Phrase phrase) {
      return phrase.target();
    }
    if (named.meaning() instanceof Meaning.Parameter parameter) {
      Optional<Token> policy =
          understanding.sources().blockAround(named.words()).flatMap(Sources::name);
      return List.of(parameter, policy);
    }
    return named.meaning();
  }

  /** A policy may still be called by an id that it had before. */
  private static Optional<Span> formerly(Understanding understanding, Named named) {
    return named.meaning() instanceof Meaning.PolicyId id
        ? understanding
            .sources()
            .blocks()
            .filter(block -> wasCalled(block, id.id()))
            .findFirst()
            .flatMap(Sources::name)
            .map(Token::span)
        : Optional.empty();
  }

  private static boolean wasCalled(Block block, String id) {
    return block.lines().stream()
        .filter(line -> line.first().is("formerly"))
        .map(Line::tokens)
        .anyMatch(tokens -> tokens.stream().anyMatch(token -> token.text().equals(id)));
  }
}

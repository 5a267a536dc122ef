package dev.plumbline.engine.editing;

import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.witness.Meaning;
import java.util.Optional;

/**
 * What some words mean.
 *
 * @param markdown for a phrase: its kind, an example, and what it is read from, by which AWS
 *     operations, and how old that may be
 */
public record Hover(Span words, String markdown) {

  /** What the words at a place mean; empty where they name nothing. */
  public static Optional<Hover> at(Understanding understanding, String file, Position position) {
    return understanding
        .names()
        .at(file, position)
        .map(named -> new Hover(named.words(), markdown(understanding, named)))
        .filter(hover -> !hover.markdown().isEmpty());
  }

  private static String markdown(Understanding understanding, Named named) {
    Descriptions descriptions = new Descriptions(understanding);
    if (named.meaning() instanceof Meaning.Parameter) {
      return References.declaration(understanding, named)
          .flatMap(words -> lineOf(understanding, words))
          .map(descriptions::parameter)
          .orElse("");
    }
    return descriptions.markdown(named.meaning());
  }

  private static Optional<Line> lineOf(Understanding understanding, Span words) {
    return understanding
        .sources()
        .blockAround(words)
        .flatMap(block -> Sources.line(block, words.line()));
  }
}

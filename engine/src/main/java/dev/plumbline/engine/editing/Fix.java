package dev.plumbline.engine.editing;

import static java.util.Objects.requireNonNull;

import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.reading.Suggestion;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A way to mend a problem: its {@code did you mean}, written in the place of the words it is about.
 *
 * @param title what it does
 */
public record Fix(String title, Edit edit) {

  private static final Pattern MEANT = Pattern.compile("did you mean (.+)\\?");

  /** Some words of a line, and how far they are from those that were meant. */
  private record Candidate(Span words, int distance) {}

  public Fix {
    requireNonNull(title, "title is null");
    requireNonNull(edit, "edit is null");
  }

  /** The fix of a problem, if its help tells one. */
  public static Optional<Fix> of(Understanding understanding, Problem problem) {
    return problem
        .help()
        .map(MEANT::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .map(meant -> fix(understanding, problem, meant));
  }

  private static Fix fix(Understanding understanding, Problem problem, String meant) {
    boolean words = meant.startsWith("'") && meant.endsWith("'");
    String text = words ? meant.substring(1, meant.length() - 1) : meant;
    Span span = words ? nearest(understanding, problem.span(), text) : problem.span();
    return new Fix("write " + meant, Edit.replacing(span, text));
  }

  /** The words around the problem that are most like those that were meant. */
  private static Span nearest(Understanding understanding, Span problem, String meant) {
    List<Token> tokens = tokens(understanding, problem);
    return IntStream.range(0, tokens.size())
        .boxed()
        .flatMap(
            from ->
                IntStream.rangeClosed(from + 1, tokens.size())
                    .mapToObj(to -> tokens.subList(from, to)))
        .filter(words -> holds(Line.span(words), problem))
        .map(
            words ->
                new Candidate(
                    Line.span(words), Suggestion.distance(Line.words(words).strip(), meant)))
        .min(Comparator.comparingInt(Candidate::distance))
        .map(Candidate::words)
        .orElse(problem);
  }

  private static boolean holds(Span words, Span problem) {
    return words.column() <= problem.column()
        && problem.column() + problem.length() <= words.column() + words.length();
  }

  private static List<Token> tokens(Understanding understanding, Span problem) {
    return understanding.sources().tokens(problem.file(), problem.line());
  }
}

package dev.plumbline.engine.editing;

import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.policy.witness.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Gives a policy or a parameter another name, everywhere it is named.
 *
 * <p>A policy keeps its old id in the line {@code formerly}, for its findings keep their history by
 * it. A parameter is renamed in its policy, in the braces of its message, and where settings set
 * it.
 */
public final class Renaming {

  private final Understanding understanding;
  private final Predicate<String> editable;

  /**
   * A renaming.
   *
   * @param editable whether the file of a name can be changed; those that ship cannot
   */
  public Renaming(Understanding understanding, Predicate<String> editable) {
    this.understanding = understanding;
    this.editable = editable;
  }

  /** The words at a place that could be renamed; empty where none can. */
  public Optional<Span> possible(String file, Position position) {
    return renamed(file, position)
        .filter(
            named ->
                References.declaration(understanding, named)
                    .filter(words -> editable.test(words.file()))
                    .isPresent())
        .map(Named::words);
  }

  /**
   * The edits that give the name at a place another one.
   *
   * @throws RenameException if nothing there can be renamed, if the new name cannot be one, or if
   *     errors could hide a place
   */
  public List<Edit> edits(String file, Position position, String newName) {
    Named named =
        renamed(file, position)
            .orElseThrow(() -> new RenameException("only policies and parameters can be renamed"));
    Span declaration =
        References.declaration(understanding, named)
            .orElseThrow(() -> new RenameException("its declaration cannot be found"));
    if (!editable.test(declaration.file())) {
      throw new RenameException(
          declaration.file() + " ships with the program; it cannot be changed");
    }
    Block block = understanding.sources().blockAround(declaration).orElseThrow();
    return named.meaning() instanceof Meaning.PolicyId policy
        ? policy(policy.id(), block, newName.strip())
        : parameter(named, block, newName.strip());
  }

  private Optional<Named> renamed(String file, Position position) {
    return understanding
        .names()
        .at(file, position)
        .filter(
            named ->
                named.meaning() instanceof Meaning.PolicyId
                    || named.meaning() instanceof Meaning.Parameter);
  }

  private List<Edit> policy(String id, Block policy, String newId) {
    if (!newId.matches("[\\p{L}\\d][\\p{L}\\d._-]*")) {
      throw new RenameException(
          "'" + newId + "' cannot be an id; write letters, digits, dots and hyphens");
    }
    if (understanding.sources().blocks().anyMatch(block -> isCalled(block, newId))) {
      throw new RenameException("there is a policy " + newId + " already");
    }
    List<Edit> edits = new ArrayList<>();
    understanding
        .sources()
        .blocks()
        .filter(block -> editable.test(block.heading().first().span().file()))
        .forEach(block -> naming(block, id).forEach(token -> edits.add(replaced(token, newId))));
    edits.add(formerly(policy, id));
    return edits;
  }

  private static boolean isCalled(Block block, String id) {
    return block.keyword().equals("policy")
        && Sources.name(block).filter(name -> name.text().equals(id)).isPresent();
  }

  private static Edit replaced(Token token, String text) {
    return Edit.replacing(token.span(), text);
  }

  /** Every word of a block that is the id, but for ids that policies had. */
  private static Stream<Token> naming(Block block, String id) {
    return Stream.concat(Stream.of(block.heading()), block.lines().stream())
        .filter(line -> !line.first().is("formerly") && !line.first().is("tags"))
        .flatMap(line -> line.tokens().stream())
        .filter(token -> token.kind() == Token.Kind.WORD && token.text().equals(id));
  }

  /** Puts the id first in the line {@code formerly}. */
  private Edit formerly(Block policy, String id) {
    Span heading = policy.heading().first().span();
    return policy.lines().stream()
        .filter(line -> line.first().is("formerly") && line.tokens().size() > 1)
        .findFirst()
        .map(
            line ->
                Edit.inserting(
                    heading.file(), Position.before(line.tokens().get(1).span()), id + ", "))
        .orElseGet(
            () ->
                Edit.inserting(
                    heading.file(),
                    new Position(heading.line() + 1, 1),
                    "  formerly     " + id + '\n'));
  }

  private List<Edit> parameter(Named named, Block policy, String newName) {
    if (!newName.matches("\\p{L}[\\p{L}\\d-]*( [\\p{L}\\d-]+)*")
        || List.of(newName.split(" ")).contains("is")) {
      throw new RenameException(
          "'" + newName + "' cannot be a parameter; write words with single spaces, without 'is'");
    }
    List<Named> same = References.same(understanding, named);
    if (understanding.names().in(named.words().file()).stream()
        .filter(other -> other.declares() && isIn(policy, other.words()))
        .anyMatch(other -> other.meaning().equals(new Meaning.Parameter(newName)))) {
      throw new RenameException("there is a parameter '" + newName + "' already");
    }
    errorIn(policy)
        .ifPresent(
            problem -> {
              throw new RenameException(
                  "line "
                      + problem.span().line()
                      + " has an error; mend it first, so that no place is missed");
            });
    List<Edit> edits = new ArrayList<>();
    same.stream()
        .map(Named::words)
        .distinct()
        .forEach(words -> edits.add(Edit.replacing(words, newName)));
    String old = ((Meaning.Parameter) named.meaning()).name();
    Sources.name(policy).ifPresent(id -> edits.addAll(settings(id.text(), old, newName)));
    return edits;
  }

  private Optional<Problem> errorIn(Block policy) {
    return understanding.problems().stream()
        .filter(problem -> isIn(policy, problem.span()))
        .findFirst();
  }

  private static boolean isIn(Block block, Span words) {
    Span heading = block.heading().first().span();
    return words.file().equals(heading.file())
        && heading.line() <= words.line()
        && words.line() <= Sources.lastLine(block);
  }

  /** {@code set POLICY name of the parameter to VALUE}. */
  private List<Edit> settings(String policy, String old, String newName) {
    return understanding
        .sources()
        .blocks()
        .filter(block -> block.keyword().equals("settings"))
        .filter(block -> editable.test(block.heading().first().span().file()))
        .flatMap(block -> block.lines().stream())
        .flatMap(line -> parameterOf(line, policy, old).stream())
        .map(words -> Edit.replacing(Line.span(words), newName))
        .toList();
  }

  private static Optional<List<Token>> parameterOf(Line line, String policy, String name) {
    int size = name.split(" ").length;
    List<Token> tokens = line.tokens();
    return tokens.size() > size + 2
            && tokens.get(0).is("set")
            && tokens.get(1).text().equals(policy)
            && Line.words(tokens.subList(2, size + 2)).strip().equalsIgnoreCase(name)
        ? Optional.of(tokens.subList(2, size + 2))
        : Optional.empty();
  }
}

package dev.plumbline.engine.policy.format;

import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.LayoutReader.Layout;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells why a file cannot be laid out: lines whose place in the one form is not known. */
final class LayoutCheck {

  private static final Set<String> OF_VOCABULARIES = Set.of("source", "thing");

  static final String TABLE = "table";

  private final List<String> sourceLines;
  private final List<Problem> problems = new ArrayList<>();

  private LayoutCheck(SourceFile file) {
    this.sourceLines = file.text().lines().toList();
  }

  /** What stands in the way, in the order of the file; empty when nothing does. */
  static List<Problem> check(SourceFile file, Layout layout) {
    LayoutCheck check = new LayoutCheck(file);
    boolean vocabulary = Formatter.isVocabulary(file);
    for (Line stray : layout.strays()) {
      check.tell(
          "P103",
          stray.span(),
          "this line stands outside of any block",
          vocabulary
              ? "move it below a 'source' or 'thing'"
              : "move it above an 'end', or begin a block with 'policy'");
    }
    layout.blocks().forEach(block -> check.block(block, vocabulary));
    return check.problems.stream().sorted().toList();
  }

  private void block(Block block, boolean vocabulary) {
    Token opener = block.heading().first();
    if (block.keyword().equals(TABLE)) {
      table(block);
      return;
    }
    if (OF_VOCABULARIES.contains(block.keyword()) != vocabulary) {
      tell(
          "P103",
          opener.span(),
          "did not expect '" + opener.text() + "' in this file",
          vocabulary
              ? "move it to a file whose name ends in .policy"
              : "move it to a file whose name ends in .vocab");
      return;
    }
    if (!vocabulary && block.end().isEmpty()) {
      tell(
          "P102",
          opener.span(),
          "this " + block.keyword() + " is not closed",
          "add 'end' below it");
    }
    closed(block.heading());
    block
        .end()
        .ifPresent(
            end ->
                block.lines().stream()
                    .filter(line -> line.first().span().line() == end.span().line())
                    .findFirst()
                    .ifPresent(
                        line ->
                            tell(
                                "P101",
                                line.first().span(),
                                "did not expect '" + line.first().words() + "' here",
                                "end the line behind 'end'")));
    for (Line line : block.lines()) {
      closed(line);
      if (!block.keyword().equals("thing")) {
        known(line, keywords(block.keyword()));
      }
    }
  }

  /** A table ends with its line. */
  private void table(Block block) {
    closed(block.heading());
    for (Line line : block.lines()) {
      tell(
          "P103",
          line.span(),
          "this line stands outside of any block",
          "write a table on one line, or begin a block above this one");
    }
  }

  private static List<String> keywords(String block) {
    return switch (block) {
      case "policy" -> PolicyForm.KEYWORDS;
      case "define" -> DefinitionForm.KEYWORDS;
      case "test" -> TestForm.KEYWORDS;
      case "source" -> VocabularyForm.SOURCE_KEYWORDS;
      default -> PeopleForm.KEYWORDS.getOrDefault(block, List.of());
    };
  }

  private void known(Line line, List<String> keywords) {
    if (BlockForm.keyword(line, keywords).isEmpty()) {
      tell(
          "P101",
          line.first().span(),
          "did not expect '" + line.first().words() + "' here",
          "a line here begins with one of: " + String.join(", ", keywords));
    }
  }

  private void closed(Line line) {
    line.tokens().stream()
        .filter(token -> token.kind() == Token.Kind.UNCLOSED)
        .forEach(
            token ->
                tell(
                    "P104",
                    token.span(),
                    "this text has no closing quotation mark",
                    "add \" where the text ends"));
    line.bullets().forEach(this::closed);
  }

  private void tell(String code, Span span, String message, String help) {
    String line = span.line() <= sourceLines.size() ? sourceLines.get(span.line() - 1) : "";
    problems.add(new Problem(Problem.Level.ERROR, code, span, message, line, Optional.of(help)));
  }
}

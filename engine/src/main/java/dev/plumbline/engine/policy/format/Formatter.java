package dev.plumbline.engine.policy.format;

import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Comment;
import dev.plumbline.engine.policy.syntax.LayoutReader;
import dev.plumbline.engine.policy.syntax.LayoutReader.Layout;
import dev.plumbline.engine.things.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes {@code .policy} and {@code .vocab} files in their one form.
 *
 * <p>The form changes no meaning: order of header lines, indentation, spacing, columns, and the
 * spelling of keywords, phrases and names. Texts in quotation marks and comments stay as they are,
 * but for phrases in the braces of a message.
 */
public final class Formatter {

  /**
   * What came of a file.
   *
   * @param text in the one form, with LF at the end of each line; empty when the file cannot be
   *     laid out
   * @param problems why it cannot be laid out; a file whose sentences are wrong can
   */
  public record Formatted(Optional<String> text, List<Problem> problems) {
    public Formatted {
      problems = List.copyOf(problems);
    }
  }

  private final Phrases phrases;

  /**
   * A formatter.
   *
   * @param vocabulary whose spelling of phrases and names it restores
   */
  public Formatter(Vocabulary vocabulary) {
    this.phrases = new Phrases(vocabulary);
  }

  public Formatted format(SourceFile file) {
    Layout layout = LayoutReader.read(file.name(), file.text());
    List<Problem> problems = LayoutCheck.check(file, layout);
    return problems.isEmpty()
        ? new Formatted(Optional.of(text(layout)), List.of())
        : new Formatted(Optional.empty(), problems);
  }

  static boolean isVocabulary(SourceFile file) {
    return file.name().endsWith(".vocab");
  }

  private String text(Layout layout) {
    Comments comments = Comments.of(layout);
    Map<String, List<String>> parametersOf = new HashMap<>();
    for (Block block : layout.blocks()) {
      if (block.keyword().equals("policy") && block.heading().tokens().size() > 1) {
        parametersOf.put(block.heading().tokens().get(1).text(), PolicyForm.parameters(block));
      }
    }
    Phrases known = phrases.and(layout.blocks());
    Sheet sheet = new Sheet(comments);
    List<Comment> between = new ArrayList<>(comments.between());
    for (Block block : layout.blocks()) {
      int line = BlockForm.at(block.heading());
      while (!between.isEmpty() && between.get(0).span().line() < line) {
        sheet.comment(between.remove(0));
      }
      sheet.block(block, rows(block, known, parametersOf));
    }
    between.forEach(sheet::comment);
    return sheet.text();
  }

  private static List<Row> rows(
      Block block, Phrases phrases, Map<String, List<String>> parametersOf) {
    List<Row> rows = new ArrayList<>();
    switch (block.keyword()) {
      case "source", "thing" -> {
        rows.add(VocabularyForm.heading(block));
        rows.addAll(new VocabularyForm(phrases).rows(block));
      }
      case LayoutCheck.TABLE -> rows.add(TableForm.row(block));
      case "policy" -> {
        rows.add(BlockForm.heading(block));
        rows.addAll(new PolicyForm(phrases).rows(block));
      }
      case "define" -> {
        rows.add(new DefinitionForm(phrases).heading(block));
        rows.addAll(new DefinitionForm(phrases).rows(block));
      }
      case "test" -> {
        rows.add(BlockForm.heading(block));
        rows.addAll(new TestForm(phrases).rows(block));
      }
      default -> {
        rows.add(BlockForm.heading(block));
        rows.addAll(new PeopleForm(phrases, parametersOf).rows(block));
      }
    }
    block.end().ifPresent(end -> rows.add(Row.of(0, "end", end.span().line())));
    return rows;
  }
}

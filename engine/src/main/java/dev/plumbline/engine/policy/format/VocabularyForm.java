package dev.plumbline.engine.policy.format;

import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The form of {@code source} and {@code thing} blocks. */
final class VocabularyForm {

  static final List<String> SOURCE_KEYWORDS = List.of("reads", "of", "at most");
  private static final List<String> HEADERS = List.of("within", "from", "named by");

  static final List<String> KINDS =
      List.of("yes/no", "number", "text", "date", "choice", "one", "list");

  /** The keywords of a source have this width, and two spaces behind. */
  private static final int SOURCE_COLUMN = "at most ".length();

  private static final int KIND_COLUMN = "yes/no".length();

  /** Longer phrases stand out of their column. */
  private static final int WIDEST = 60;

  private static final List<String> CLAUSES = List.of("not", "example", "from", "deprecated");

  private final Phrases phrases;

  VocabularyForm(Phrases phrases) {
    this.phrases = phrases;
  }

  static Row heading(Block block) {
    List<Token> words = new ArrayList<>(block.heading().tokens());
    words.set(0, lower(words.get(0)));
    return Row.of(0, Spacing.join(words), BlockForm.at(block.heading()));
  }

  List<Row> rows(Block block) {
    return block.keyword().equals("source") ? source(block) : thing(block);
  }

  private List<Row> source(Block block) {
    List<Line> lines = new ArrayList<>(block.lines());
    lines.sort(
        Comparator.comparingInt(
            line ->
                BlockForm.keyword(line, SOURCE_KEYWORDS)
                    .map(SOURCE_KEYWORDS::indexOf)
                    .orElse(SOURCE_KEYWORDS.size())));
    List<Row> rows = new ArrayList<>();
    for (Line line : lines) {
      String keyword = BlockForm.keyword(line, SOURCE_KEYWORDS).orElse("");
      List<Token> rest = BlockForm.behind(line, keyword);
      String text =
          keyword.equals("reads")
              ? rest.stream()
                  .map(token -> token.kind() == Token.Kind.COMMA ? ", " : token.words())
                  .collect(Collectors.joining())
              : Phrases.key(Spacing.join(rest));
      rows.add(Row.of(2, BlockForm.text(keyword, SOURCE_COLUMN, text), BlockForm.at(line)));
    }
    return rows;
  }

  /** Lines keep their order: a {@code from} counts for the attributes below it. */
  private List<Row> thing(Block block) {
    List<Row> rows = new ArrayList<>();
    List<Line> run = new ArrayList<>();
    for (Line line : block.lines()) {
      if (!run.isEmpty() && group(line) != group(run.get(0))) {
        attributes(run, rows);
        run.clear();
      }
      if (group(line) == Group.HEADER) {
        String keyword = BlockForm.keyword(line, HEADERS).orElse("");
        String name = Spacing.join(BlockForm.behind(line, keyword));
        String text =
            keyword.equals("from")
                ? phrases.source(name.replaceFirst("^(?i)table (?=\")", "table "))
                : name;
        rows.add(Row.of(2, BlockForm.text(keyword, KIND_COLUMN, text), BlockForm.at(line)));
      } else {
        run.add(line);
      }
    }
    attributes(run, rows);
    return rows;
  }

  /** Attributes with a value, and those that lead to things, have columns of their own. */
  private enum Group {
    HEADER,
    VALUE,
    LINK
  }

  private static Group group(Line line) {
    Token first = line.first();
    if (BlockForm.keyword(line, HEADERS).isPresent()) {
      return Group.HEADER;
    }
    return first.is("one") || first.is("list") ? Group.LINK : Group.VALUE;
  }

  private void attributes(List<Line> lines, List<Row> into) {
    List<String> texts = Columns.align(lines.stream().map(this::cells).toList(), " ", WIDEST);
    for (int i = 0; i < lines.size(); i++) {
      into.add(Row.of(2, texts.get(i), BlockForm.at(lines.get(i))));
    }
  }

  private List<String> cells(Line line) {
    List<Token> tokens = line.tokens();
    int phrase = 1;
    while (phrase < tokens.size() && tokens.get(phrase).kind() != Token.Kind.TEXT) {
      phrase++;
    }
    List<String> cells = new ArrayList<>();
    cells.add(Columns.pad(Phrases.key(tokens.get(0).text()), KIND_COLUMN));
    cells.add(name(tokens.subList(1, phrase)));
    if (phrase < tokens.size()) {
      cells.add(tokens.get(phrase).words());
      cells.addAll(clauses(tokens.subList(phrase + 1, tokens.size())));
    }
    return cells;
  }

  /** A name, with {@code of} and what it leads to or chooses from. */
  private static String name(List<Token> tokens) {
    List<Token> words = new ArrayList<>(tokens);
    for (int at = 1; at < words.size(); at++) {
      if (words.get(at).is("of")) {
        words.set(at, lower(words.get(at)));
        break;
      }
    }
    return Spacing.join(words);
  }

  private static Token lower(Token token) {
    return new Token(token.kind(), Phrases.key(token.text()), token.span());
  }

  private List<String> clauses(List<Token> tokens) {
    List<List<Token>> clauses = new ArrayList<>();
    for (int at = 0; at < tokens.size(); at++) {
      boolean isExample =
          !clauses.isEmpty() && last(clauses).size() == 1 && last(clauses).get(0).is("example");
      if (clauses.isEmpty() || !isExample && keyword(tokens.get(at)).isPresent()) {
        clauses.add(new ArrayList<>());
      }
      last(clauses).add(tokens.get(at));
    }
    clauses.sort(
        Comparator.comparingInt(
            clause -> keyword(clause.get(0)).map(CLAUSES::indexOf).orElse(CLAUSES.size())));
    return clauses.stream().map(this::clause).toList();
  }

  private static List<Token> last(List<List<Token>> clauses) {
    return clauses.get(clauses.size() - 1);
  }

  private static Optional<String> keyword(Token token) {
    return CLAUSES.stream().filter(token::is).findFirst();
  }

  private String clause(List<Token> clause) {
    String keyword = keyword(clause.get(0)).orElse(clause.get(0).words());
    String rest = Spacing.join(clause.subList(1, clause.size()));
    return (keyword + " " + (keyword.equals("from") ? phrases.source(rest) : rest)).strip();
  }
}

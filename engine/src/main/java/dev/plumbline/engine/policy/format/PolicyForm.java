package dev.plumbline.engine.policy.format;

import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.LayoutReader;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of {@code policy} blocks. */
final class PolicyForm {

  /** In the order in which they stand. */
  static final List<String> KEYWORDS =
      List.of(
          "question",
          "practice",
          "severity",
          "rationale",
          "improvement",
          "owner",
          "version",
          "formerly",
          "tags",
          "evidence",
          "parameter",
          "applies to each",
          "where",
          "must",
          "say");

  private static final int COLUMN = "improvement ".length();
  private static final Pattern HOLE = Pattern.compile("\\{([^}]*)}");

  private final Phrases phrases;

  PolicyForm(Phrases phrases) {
    this.phrases = phrases;
  }

  /** The names of a policy's parameters, as it first writes them. */
  static List<String> parameters(Block block) {
    return block.lines().stream()
        .filter(line -> line.first().is("parameter"))
        .map(line -> Spacing.join(name(line)))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static List<Token> name(Line line) {
    int is = 1;
    while (is < line.tokens().size() && !(is > 1 && line.tokens().get(is).is("is"))) {
      is++;
    }
    return line.tokens().subList(1, is);
  }

  List<Row> rows(Block block) {
    Words words = new Words(phrases, parameters(block));
    boolean scoped = count(block, "where") > 0 || count(block, "applies to each") > 1;
    List<Line> lines = new ArrayList<>(block.lines());
    lines.sort(Comparator.comparingInt(PolicyForm::rank));
    List<Row> rows = new ArrayList<>();
    for (Line line : lines) {
      String keyword = BlockForm.keyword(line, KEYWORDS).orElse("");
      int indent = keyword.equals("where") ? 4 : 2;
      if (keyword.equals("applies to each")) {
        indent = applies(line, scoped, words, rows);
      } else {
        rows.add(Row.of(indent, text(keyword, line, words), BlockForm.at(line)));
      }
      rows.addAll(BlockForm.bullets(line, indent, words));
    }
    return rows;
  }

  private static long count(Block block, String keyword) {
    return block.lines().stream()
        .filter(line -> BlockForm.keyword(line, KEYWORDS).filter(keyword::equals).isPresent())
        .count();
  }

  private static int rank(Line line) {
    return BlockForm.keyword(line, KEYWORDS).map(KEYWORDS::indexOf).orElse(KEYWORDS.size());
  }

  /** {@code where} goes to a line of its own; returns how far the last line is indented. */
  private int applies(Line line, boolean scoped, Words words, List<Row> rows) {
    List<Token> rest = BlockForm.behind(line, "applies to each");
    int where = 1;
    while (where < rest.size() && !rest.get(where).is("where")) {
      where++;
    }
    int at = BlockForm.at(line);
    if (scoped || where >= rest.size()) {
      rows.add(Row.of(2, BlockForm.text("applies to each", 0, noun(rest, words)), at));
      return 2;
    }
    String subject = noun(rest.subList(0, where), words);
    rows.add(new Row(2, "applies to each " + subject, at, 0));
    List<Token> condition = rest.subList(where + 1, rest.size());
    rows.add(new Row(4, BlockForm.text("where", 0, words.write(condition)), 0, at));
    return 4;
  }

  private String noun(List<Token> tokens, Words words) {
    return phrases
        .noun(tokens, 0)
        .map(
            noun ->
                (String.join(" ", noun.words())
                        + " "
                        + words.write(tokens.subList(noun.end(), tokens.size())))
                    .strip())
        .orElseGet(() -> Spacing.join(tokens));
  }

  private String text(String keyword, Line line, Words words) {
    List<Token> rest = BlockForm.behind(line, keyword);
    return switch (keyword) {
      case "where", "must" -> BlockForm.text(keyword, 0, words.write(rest));
      case "say" -> BlockForm.text(keyword, 0, message(rest, words));
      case "severity" -> BlockForm.text(keyword, COLUMN, Phrases.key(Spacing.join(rest)));
      case "evidence" -> BlockForm.text(keyword, COLUMN, evidence(rest, words));
      case "parameter" -> BlockForm.text(keyword, COLUMN, parameter(line, words));
      default -> BlockForm.text(keyword, COLUMN, Spacing.join(rest));
    };
  }

  private String evidence(List<Token> rest, Words words) {
    int comma = 0;
    while (comma < rest.size() && rest.get(comma).kind() != Token.Kind.COMMA) {
      comma++;
    }
    return phrases.source(Spacing.join(rest.subList(0, comma)))
        + words.write(rest.subList(comma, rest.size()));
  }

  private static String parameter(Line line, Words words) {
    List<Token> name = name(line);
    List<Token> value = line.tokens().subList(1 + name.size(), line.tokens().size());
    return (Spacing.join(name) + " " + words.write(value)).strip();
  }

  /** The phrases, parameters and things in the braces of a message. */
  private static String message(List<Token> rest, Words words) {
    List<Token> written = new ArrayList<>();
    for (Token token : rest) {
      String text =
          token.kind() == Token.Kind.TEXT
              ? HOLE.matcher(token.text())
                  .replaceAll(
                      hole -> Matcher.quoteReplacement("{" + hole(hole.group(1), words) + "}"))
              : token.text();
      written.add(new Token(token.kind(), text, token.span()));
    }
    return Spacing.join(written);
  }

  private static String hole(String text, Words words) {
    List<Line> lines = LayoutReader.read("", text).strays();
    Optional<String> whole =
        lines.size() == 1 && text.indexOf('#') < 0
            ? words.whole(lines.get(0).tokens())
            : Optional.empty();
    return whole.orElse(text);
  }
}

package dev.plumbline.engine.policy.format;

import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The form of {@code exception}, {@code attestation} and {@code settings} blocks. */
final class PeopleForm {

  /** The lines of each kind of block, in the order in which they stand. */
  static final Map<String, List<String>> KEYWORDS =
      Map.of(
          "exception", List.of("for", "reason", "compensating", "approved by", "expires"),
          "attestation", List.of("for", "signed by", "evidence", "expires"),
          "settings", List.of("where", "set"));

  private static final List<String> JOINTS = List.of("on", "as", "and", "sha256");

  private final Phrases phrases;
  private final Map<String, List<String>> parametersOf;

  /**
   * The form.
   *
   * @param parametersOf the names of each policy's parameters, by the policy's id
   */
  PeopleForm(Phrases phrases, Map<String, List<String>> parametersOf) {
    this.phrases = phrases;
    this.parametersOf = Map.copyOf(parametersOf);
  }

  List<Row> rows(Block block) {
    List<String> keywords = KEYWORDS.getOrDefault(block.keyword(), List.of());
    List<Line> lines = new ArrayList<>(block.lines());
    lines.sort(
        Comparator.comparingInt(
            line ->
                BlockForm.keyword(line, keywords).map(keywords::indexOf).orElse(keywords.size())));
    Words words = new Words(phrases, List.of());
    List<Row> rows = new ArrayList<>();
    BlockForm.scope(block).ifPresent(scope -> rows.add(scope(scope, words)));
    for (Line line : lines) {
      String keyword = BlockForm.keyword(line, keywords).orElse("");
      List<Token> rest = BlockForm.behind(line, keyword);
      String text =
          switch (keyword) {
            case "for" -> BlockForm.subject(rest, phrases);
            case "set" -> setting(rest);
            case "where" -> words.write(rest);
            default -> Spacing.join(rest.stream().map(PeopleForm::joint).toList());
          };
      rows.add(Row.of(2, BlockForm.text(keyword, 0, text), BlockForm.at(line)));
      rows.addAll(BlockForm.bullets(line, 2, words));
    }
    return rows;
  }

  /** A scope behind the name of settings goes to a line of its own. */
  private static Row scope(Line condition, Words words) {
    return new Row(2, "where " + words.write(condition.tokens()), 0, BlockForm.at(condition));
  }

  private static Token joint(Token token) {
    String lower = Phrases.key(token.text());
    return token.kind() == Token.Kind.WORD && JOINTS.contains(lower)
        ? new Token(token.kind(), lower, token.span())
        : token;
  }

  /** {@code SEC1.THREAT-MODEL maximum age to 180 days}. */
  private String setting(List<Token> rest) {
    if (rest.isEmpty()) {
      return "";
    }
    String id = rest.get(0).words();
    Words words = new Words(phrases, parametersOf.getOrDefault(id, List.of()));
    return (id + " " + words.write(rest.subList(1, rest.size()))).strip();
  }
}

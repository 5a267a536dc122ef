package dev.plumbline.engine.policy.format;

import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Token;
import java.util.List;
import java.util.Set;

/** The form of a {@code table}: one line, its own words in lower case. */
final class TableForm {
  private static final Set<String> OWN =
      Set.of(
          "table", "from", "sheet", "with", "named", "by", "yes/no", "number", "text", "date",
          "choice", "list", "of");

  private TableForm() {}

  static Row row(Block block) {
    List<Token> words = block.heading().tokens().stream().map(TableForm::lower).toList();
    return Row.of(0, Spacing.join(words), BlockForm.at(block.heading()));
  }

  private static Token lower(Token token) {
    String lower = Phrases.key(token.text());
    return token.kind() == Token.Kind.WORD && OWN.contains(lower)
        ? new Token(token.kind(), lower, token.span())
        : token;
  }
}

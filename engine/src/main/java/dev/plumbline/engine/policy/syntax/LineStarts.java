package dev.plumbline.engine.policy.syntax;

import com.vmware.antlr4c3.CodeCompletionCore;
import dev.plumbline.engine.policy.syntax.grammar.LayoutLexer;
import dev.plumbline.engine.policy.syntax.grammar.LayoutParser;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;

/**
 * The words that may begin a line as far as the grammar knows: those of blocks, and {@code end}.
 */
public final class LineStarts {

  private LineStarts() {}

  /**
   * The words that may begin the line behind a text, in lower case: {@code end} where a block is
   * open, the words that open blocks where none is.
   *
   * @param before whole lines; from the beginning of the file, or of a block
   */
  public static List<String> behind(String before) {
    LayoutLexer lexer = new LayoutLexer(CharStreams.fromString(before));
    lexer.removeErrorListeners();
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    tokens.fill();
    LayoutParser parser = new LayoutParser(tokens);
    parser.removeErrorListeners();
    CodeCompletionCore completion =
        new CodeCompletionCore(
            parser, Set.of(LayoutParser.RULE_line, LayoutParser.RULE_stray), Set.of());
    Set<Integer> fitting = completion.collectCandidates(tokens.size() - 1, null).tokens.keySet();
    return fitting.contains(LayoutLexer.END)
        ? List.of(word(LayoutLexer.END))
        : fitting.stream()
            .filter(token -> LayoutLexer.VOCABULARY.getLiteralName(token) != null)
            .filter(token -> Character.isLetter(word(token).codePointAt(0)))
            .sorted()
            .map(LineStarts::word)
            .toList();
  }

  private static String word(int token) {
    String literal = LayoutLexer.VOCABULARY.getLiteralName(token);
    return literal.substring(1, literal.length() - 1).toLowerCase(Locale.ROOT);
  }
}

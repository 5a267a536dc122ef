package dev.plumbline.engine.policy.syntax;

import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.syntax.grammar.LayoutLexer;
import dev.plumbline.engine.policy.syntax.grammar.LayoutParser;
import dev.plumbline.engine.policy.syntax.grammar.LayoutParser.BlockContext;
import dev.plumbline.engine.policy.syntax.grammar.LayoutParser.FileContext;
import dev.plumbline.engine.policy.syntax.grammar.LayoutParser.StrayContext;
import dev.plumbline.engine.policy.witness.Witness;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Reads the layout of a file with the grammar {@code Layout.g4}. Every text has one. */
public final class LayoutReader {

  /**
   * The layout of a file.
   *
   * @param strays lines that stand in no block
   * @param comments in the order of the file
   */
  public record Layout(List<Block> blocks, List<Line> strays, List<Comment> comments) {
    public Layout {
      blocks = List.copyOf(blocks);
      strays = List.copyOf(strays);
      comments = List.copyOf(comments);
    }
  }

  /** Stands in a text for the word that is being written, when a witness is there to hear of it. */
  public static final String CARET = "\uE000";

  private final String file;
  private final List<String> sourceLines;
  private final Witness witness;

  private LayoutReader(String file, String text, Witness witness) {
    this.file = file;
    this.sourceLines = text.lines().toList();
    this.witness = witness;
  }

  public static Layout read(String file, String text) {
    return read(file, text, Witness.NONE);
  }

  /**
   * The layout of a file, with a witness at every token.
   *
   * @param text may hold {@link #CARET} where a word is being written
   */
  public static Layout read(String file, String text, Witness witness) {
    LayoutLexer lexer = new LayoutLexer(CharStreams.fromString(text, file));
    lexer.removeErrorListeners();
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    LayoutParser parser = new LayoutParser(tokens);
    parser.removeErrorListeners();
    return new LayoutReader(file, text, witness).layout(parser.file(), tokens);
  }

  /**
   * The words in a part of a text in quotation marks.
   *
   * @param from where they begin, counted from the opening quotation mark
   */
  public static List<Token> readWithin(Token text, int from, String words) {
    Span span = text.span();
    return read(span.file(), words, text.witness()).strays().stream()
        .flatMap(line -> line.tokens().stream())
        .map(
            token ->
                new Token(
                    token.kind(),
                    token.text(),
                    new Span(
                        span.file(),
                        span.line(),
                        span.column() + from + token.span().column() - 1,
                        token.span().length()),
                    token.witness()))
        .toList();
  }

  private Layout layout(FileContext tree, CommonTokenStream all) {
    List<Block> blocks = tree.block().stream().map(this::block).toList();
    List<Line> strays =
        Stream.concat(tree.stray().stream(), tree.block().stream().flatMap(b -> b.stray().stream()))
            .map(stray -> new Line(tokens(stray), List.of()))
            .toList();
    List<Comment> comments =
        all.getTokens().stream()
            .filter(token -> token.getType() == LayoutLexer.COMMENT)
            .map(token -> new Comment(token.getText().stripTrailing(), span(token)))
            .toList();
    return new Layout(blocks, strays, comments);
  }

  private Block block(BlockContext tree) {
    List<List<Token>> rows = new ArrayList<>();
    List<Token> heading = new ArrayList<>();
    List<Token> closing = new ArrayList<>();
    boolean closed = false;
    for (ParseTree child : tree.children) {
      if (child instanceof LayoutParser.LineContext line) {
        List<Token> tokens = tokens(line);
        if (!tokens.isEmpty()) {
          rows.add(tokens);
        }
      } else if (child instanceof TerminalNode) {
        closed = true;
        closing.addAll(tokens(child));
      } else if (child instanceof StrayContext) {
        break;
      } else if (!closed) {
        heading.addAll(tokens(child));
      } else {
        closing.addAll(tokens(child));
      }
    }
    Optional<Token> end = closing.isEmpty() ? Optional.empty() : Optional.of(closing.get(0));
    if (closing.size() > 1) {
      rows.add(closing.subList(1, closing.size()));
    }
    int from = heading.get(0).span().line();
    int to =
        end.map(e -> e.span().line())
            .orElseGet(
                () -> rows.isEmpty() ? from : rows.get(rows.size() - 1).get(0).span().line());
    return new Block(
        new Line(heading, List.of()),
        fold(rows),
        end,
        String.join("\n", sourceLines.subList(from - 1, Math.min(to, sourceLines.size()))));
  }

  /**
   * Puts each row that starts with a dash under the nearest row before it that is indented less.
   */
  private static List<Line> fold(List<List<Token>> rows) {
    Folder root = new Folder(List.of(), -1);
    Deque<Folder> open = new ArrayDeque<>();
    open.push(root);
    for (List<Token> row : rows) {
      boolean bullet = row.get(0).kind() == Token.Kind.DASH && row.size() > 1;
      int indent = bullet ? row.get(0).span().column() : 0;
      while (open.size() > 1 && open.element().indent >= indent) {
        open.pop();
      }
      Folder folder = new Folder(bullet ? row.subList(1, row.size()) : row, indent);
      open.element().children.add(folder);
      open.push(folder);
    }
    return root.lines();
  }

  private static final class Folder {
    private final List<Token> tokens;
    private final int indent;
    private final List<Folder> children = new ArrayList<>();

    Folder(List<Token> tokens, int indent) {
      this.tokens = tokens;
      this.indent = indent;
    }

    List<Line> lines() {
      return children.stream().map(child -> new Line(child.tokens, child.lines())).toList();
    }
  }

  private List<Token> tokens(ParseTree tree) {
    List<Token> tokens = new ArrayList<>();
    collect(tree, tokens);
    return tokens;
  }

  private void collect(ParseTree tree, List<Token> into) {
    if (tree instanceof TerminalNode leaf) {
      org.antlr.v4.runtime.Token symbol = leaf.getSymbol();
      if (symbol.getType() != LayoutParser.NEWLINE
          && symbol.getType() != org.antlr.v4.runtime.Token.EOF) {
        into.add(token(symbol));
      }
    } else if (tree instanceof ParserRuleContext rule && rule.children != null) {
      rule.children.forEach(child -> collect(child, into));
    }
  }

  private Token token(org.antlr.v4.runtime.Token symbol) {
    String text = symbol.getText();
    Span span = span(symbol);
    return switch (symbol.getType()) {
      case LayoutParser.STRING ->
          token(Token.Kind.TEXT, text.substring(1, text.length() - 1), span);
      case LayoutParser.UNCLOSED -> token(Token.Kind.UNCLOSED, text.substring(1), span);
      case LayoutParser.COMMA -> token(Token.Kind.COMMA, text, span);
      case LayoutParser.COLON -> token(Token.Kind.COLON, text, span);
      case LayoutParser.OPEN -> token(Token.Kind.OPEN, text, span);
      case LayoutParser.CLOSE -> token(Token.Kind.CLOSE, text, span);
      case LayoutParser.PERCENT -> token(Token.Kind.PERCENT, text, span);
      case LayoutParser.PIPE -> token(Token.Kind.PIPE, text, span);
      case LayoutParser.DASH -> token(Token.Kind.DASH, text, span);
      default ->
          witness != Witness.NONE && text.equals(CARET)
              ? token(Token.Kind.CARET, "", span)
              : token(Token.Kind.WORD, text, span);
    };
  }

  private Token token(Token.Kind kind, String text, Span span) {
    return new Token(kind, text, span, witness);
  }

  private Span span(org.antlr.v4.runtime.Token symbol) {
    String text = symbol.getText();
    return new Span(
        file,
        symbol.getLine(),
        symbol.getCharPositionInLine() + 1,
        text.codePointCount(0, text.length()));
  }
}

package dev.plumbline.server.lsp;

import dev.plumbline.engine.editing.Symbol;
import dev.plumbline.server.lsp.Workspace.Document;
import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** The outline of a document as the protocol has it. */
final class Outline {
  private Outline() {}

  static List<Either<SymbolInformation, DocumentSymbol>> of(Document document) {
    Places places = document.places();
    return Symbol.of(document.understanding(), document.name()).stream()
        .map(symbol -> Either.<SymbolInformation, DocumentSymbol>forRight(symbol(symbol, places)))
        .toList();
  }

  private static DocumentSymbol symbol(Symbol symbol, Places places) {
    Range all = places.lines(symbol.words().line(), symbol.lastLine());
    List<DocumentSymbol> parts = symbol.parts().stream().map(part -> symbol(part, places)).toList();
    return new DocumentSymbol(
        symbol.name(),
        kind(symbol.keyword()),
        all,
        places.range(symbol.words()),
        symbol.detail(),
        parts);
  }

  private static SymbolKind kind(String keyword) {
    return switch (keyword) {
      case "policy" -> SymbolKind.Class;
      case "test" -> SymbolKind.Method;
      case "thing" -> SymbolKind.Struct;
      case "source" -> SymbolKind.Interface;
      case "attribute" -> SymbolKind.Property;
      case "parameter" -> SymbolKind.Constant;
      default -> SymbolKind.Object;
    };
  }
}

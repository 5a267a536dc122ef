package dev.plumbline.server.lsp;

import com.google.gson.JsonPrimitive;
import dev.plumbline.engine.editing.Completion;
import dev.plumbline.engine.editing.Completions;
import dev.plumbline.engine.editing.Understanding;
import dev.plumbline.engine.policy.witness.Expected;
import dev.plumbline.server.lsp.Workspace.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Completions as the protocol has them; documentation follows when an item is looked at. */
final class CompletionAnswer {

  private static final int MOST = 500;

  private List<Completion> latest = List.of();
  private Optional<Understanding> of = Optional.empty();

  CompletionList at(Document document, Position position) {
    List<Completion> all =
        Completions.at(document.understanding(), document.name(), document.place(position));
    latest = all.subList(0, Math.min(MOST, all.size()));
    of = Optional.of(document.understanding());
    Places places = document.places();
    List<CompletionItem> items = new ArrayList<>();
    for (int i = 0; i < latest.size(); i++) {
      items.add(item(latest.get(i), i, places));
    }
    return new CompletionList(all.size() > latest.size(), items);
  }

  private static CompletionItem item(Completion completion, int number, Places places) {
    CompletionItem item = new CompletionItem(completion.words());
    item.setKind(kind(completion.kind()));
    item.setFilterText(completion.words());
    item.setSortText(String.format("%05d", number));
    item.setTextEdit(
        Either.<TextEdit, org.eclipse.lsp4j.InsertReplaceEdit>forLeft(
            places.edit(completion.edit())));
    item.setData(number);
    if (!completion.detail().isEmpty()) {
      item.setDetail(completion.detail());
    }
    return item;
  }

  private static CompletionItemKind kind(Expected.Kind kind) {
    return switch (kind) {
      case KEYWORD -> CompletionItemKind.Keyword;
      case PHRASE -> CompletionItemKind.Property;
      case TEXT -> CompletionItemKind.Constant;
      case NAME -> CompletionItemKind.Value;
    };
  }

  /** The item with its documentation, if it is one of the latest. */
  CompletionItem resolved(CompletionItem item) {
    number(item)
        .filter(number -> number < latest.size())
        .map(latest::get)
        .filter(completion -> completion.words().equals(item.getLabel()))
        .flatMap(completion -> of.map(completion::documentation))
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> item.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, text)));
    return item;
  }

  private static Optional<Integer> number(CompletionItem item) {
    return item.getData() instanceof JsonPrimitive number && number.isNumber()
        ? Optional.of(number.getAsInt())
        : Optional.empty();
  }
}

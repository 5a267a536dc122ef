package dev.plumbline.server.lsp;

import dev.plumbline.engine.editing.Edit;
import dev.plumbline.engine.editing.Fix;
import dev.plumbline.engine.editing.Hover;
import dev.plumbline.engine.editing.PageLink;
import dev.plumbline.engine.editing.References;
import dev.plumbline.engine.editing.RenameException;
import dev.plumbline.engine.editing.Renaming;
import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.format.Formatter;
import dev.plumbline.server.lsp.Workspace.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/** What an editor asks of a document. */
final class Documents implements TextDocumentService {

  private final Session session;
  private final CompletionAnswer completions = new CompletionAnswer();

  Documents(Session session) {
    this.session = session;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams parameters) {
    session.change(
        workspace ->
            workspace.open(
                parameters.getTextDocument().getUri(), parameters.getTextDocument().getText()));
  }

  @Override
  public void didChange(DidChangeTextDocumentParams parameters) {
    session.change(
        workspace ->
            parameters
                .getContentChanges()
                .forEach(
                    whole ->
                        workspace.open(parameters.getTextDocument().getUri(), whole.getText())));
  }

  @Override
  public void didClose(DidCloseTextDocumentParams parameters) {
    session.change(workspace -> workspace.close(parameters.getTextDocument().getUri()));
  }

  @Override
  public void didSave(DidSaveTextDocumentParams parameters) {
    session.change(Workspace::diskChanged);
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams parameters) {
    return session.ask(
        workspace ->
            Either.forRight(
                completions.at(
                    document(workspace, parameters.getTextDocument()), parameters.getPosition())));
  }

  @Override
  public CompletableFuture<CompletionItem> resolveCompletionItem(CompletionItem item) {
    return session.ask(workspace -> completions.resolved(item));
  }

  @Override
  public CompletableFuture<org.eclipse.lsp4j.@Nullable Hover> hover(HoverParams parameters) {
    return session.ask(
        workspace -> {
          Document document = document(workspace, parameters.getTextDocument());
          return Hover.at(
                  document.understanding(),
                  document.name(),
                  document.place(parameters.getPosition()))
              .map(
                  hover ->
                      new org.eclipse.lsp4j.Hover(
                          new MarkupContent(MarkupKind.MARKDOWN, hover.markdown()),
                          document.places().range(hover.words())))
              .orElse(null);
        });
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams parameters) {
    return session.ask(
        workspace -> {
          Document document = document(workspace, parameters.getTextDocument());
          return Either.forLeft(
              References.definition(
                      document.understanding(),
                      document.name(),
                      document.place(parameters.getPosition()))
                  .map(words -> workspace.location(document.understanding(), words))
                  .stream()
                  .toList());
        });
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams parameters) {
    return session.ask(
        workspace -> {
          Document document = document(workspace, parameters.getTextDocument());
          return References.all(
                  document.understanding(),
                  document.name(),
                  document.place(parameters.getPosition()),
                  parameters.getContext().isIncludeDeclaration())
              .stream()
              .map(words -> workspace.location(document.understanding(), words))
              .toList();
        });
  }

  @Override
  public CompletableFuture<
          @Nullable Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams parameters) {
    return session.ask(
        workspace -> {
          Document document = document(workspace, parameters.getTextDocument());
          return renaming(document)
              .possible(document.name(), document.place(parameters.getPosition()))
              .map(
                  words ->
                      Either3.<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forFirst(
                          document.places().range(words)))
              .orElse(null);
        });
  }

  @Override
  public CompletableFuture<WorkspaceEdit> rename(RenameParams parameters) {
    return session.ask(
        workspace -> {
          Document document = document(workspace, parameters.getTextDocument());
          try {
            return workspaceEdit(
                workspace,
                document,
                renaming(document)
                    .edits(
                        document.name(),
                        document.place(parameters.getPosition()),
                        parameters.getNewName()));
          } catch (RenameException refused) {
            throw new ResponseErrorException(
                new ResponseError(
                    ResponseErrorCode.RequestFailed, String.valueOf(refused.getMessage()), null));
          }
        });
  }

  private static Renaming renaming(Document document) {
    return new Renaming(document.understanding(), name -> !ShippedCopy.isShipped(name));
  }

  private static WorkspaceEdit workspaceEdit(
      Workspace workspace, Document document, List<Edit> edits) {
    Map<String, List<TextEdit>> byFile =
        edits.stream()
            .collect(
                Collectors.groupingBy(
                    edit -> workspace.address(edit.file()),
                    Collectors.mapping(
                        edit ->
                            Workspace.placesOf(document.understanding(), edit.file()).edit(edit),
                        Collectors.toList())));
    return new WorkspaceEdit(byFile);
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> formatting(
      DocumentFormattingParams parameters) {
    return session.ask(
        workspace -> {
          Document document = document(workspace, parameters.getTextDocument());
          Optional<SourceFile> file = document.understanding().file(document.name());
          Optional<String> formatted =
              file.flatMap(
                  source ->
                      document
                          .understanding()
                          .vocabulary()
                          .flatMap(words -> new Formatter(words).format(source).text()));
          return formatted
              .filter(text -> !text.equals(file.orElseThrow().text()))
              .map(text -> List.of(new TextEdit(document.places().whole(), text)))
              .orElse(List.of());
        });
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams parameters) {
    return session.ask(workspace -> Outline.of(document(workspace, parameters.getTextDocument())));
  }

  @Override
  public CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams parameters) {
    return session.ask(
        workspace -> {
          Document document = document(workspace, parameters.getTextDocument());
          return PageLink.of(document.understanding(), document.name()).stream()
              .map(link -> new DocumentLink(document.places().range(link.words()), link.address()))
              .toList();
        });
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(
      CodeActionParams parameters) {
    return session.ask(
        workspace -> {
          Document document = document(workspace, parameters.getTextDocument());
          int first = parameters.getRange().getStart().getLine() + 1;
          int last = parameters.getRange().getEnd().getLine() + 1;
          return document.understanding().problems().stream()
              .filter(problem -> problem.span().file().equals(document.name()))
              .filter(p -> first <= p.span().line() && p.span().line() <= last)
              .flatMap(problem -> action(workspace, document, problem).stream())
              .toList();
        });
  }

  private static Optional<Either<Command, CodeAction>> action(
      Workspace workspace, Document document, Problem problem) {
    return Fix.of(document.understanding(), problem)
        .map(
            fix -> {
              CodeAction action = new CodeAction(fix.title());
              action.setKind(CodeActionKind.QuickFix);
              action.setIsPreferred(true);
              action.setEdit(workspaceEdit(workspace, document, List.of(fix.edit())));
              return Either.forRight(action);
            });
  }

  private static Document document(Workspace workspace, TextDocumentIdentifier identifier) {
    return workspace.document(identifier.getUri());
  }
}

package dev.plumbline.server.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/**
 * The language server for one editor. A workspace folder is a bundle, as {@code policy check} has
 * it.
 */
public final class PolicyLanguageServer implements LanguageServer {

  private final String version;
  private final Session session = new Session();
  private final Documents documents = new Documents(session);
  private final FileEvents files = new FileEvents(session);
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
  private boolean shutDown;

  private PolicyLanguageServer(String version) {
    this.version = version;
  }

  /**
   * Serves one editor until it says so or its stream ends.
   *
   * @param version of the program, as the editor is told
   * @return whether the end was orderly: the stream ended, or the editor had shut the server down
   *     before
   */
  public static boolean serve(String version, InputStream in, OutputStream out)
      throws InterruptedException {
    PolicyLanguageServer server = new PolicyLanguageServer(version);
    ExecutorService threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "protocol");
              thread.setDaemon(true);
              return thread;
            });
    try (Session session = server.session) {
      Launcher<LanguageClient> launcher =
          LSPLauncher.createServerLauncher(server, in, out, threads, consumer -> consumer);
      session.connect(launcher.getRemoteProxy());
      Future<Void> listening = launcher.startListening();
      threads.execute(() -> server.endWith(listening));
      return server.ended.join();
    } finally {
      threads.shutdownNow();
    }
  }

  private void endWith(Future<Void> listening) {
    try {
      listening.get();
      ended.complete(true);
    } catch (InterruptedException | ExecutionException e) {
      ended.completeExceptionally(e);
    }
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams parameters) {
    List<String> folders = folders(parameters);
    session.prepare(workspace -> folders.forEach(workspace::add));
    ServerCapabilities can = new ServerCapabilities();
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Full);
    sync.setSave(true);
    can.setTextDocumentSync(sync);
    can.setCompletionProvider(new CompletionOptions(true, List.of(" ", "\"", "{")));
    can.setHoverProvider(true);
    can.setDefinitionProvider(true);
    can.setReferencesProvider(true);
    can.setRenameProvider(new RenameOptions(true));
    can.setDocumentFormattingProvider(true);
    can.setDocumentSymbolProvider(true);
    can.setDocumentLinkProvider(new DocumentLinkOptions());
    can.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
    return CompletableFuture.completedFuture(
        new InitializeResult(can, new ServerInfo("plumbline", version)));
  }

  @SuppressWarnings("deprecation") // editors without workspace folders name the one folder so
  private static List<String> folders(InitializeParams parameters) {
    return Optional.ofNullable(parameters.getWorkspaceFolders())
        .map(folders -> folders.stream().map(WorkspaceFolder::getUri).toList())
        .filter(folders -> !folders.isEmpty())
        .orElseGet(() -> Optional.ofNullable(parameters.getRootUri()).stream().toList());
  }

  @Override
  public void initialized(InitializedParams parameters) {
    session.change(workspace -> {});
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    shutDown = true;
    return session.ask(workspace -> "");
  }

  @Override
  public void exit() {
    ended.complete(shutDown);
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return documents;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return files;
  }
}

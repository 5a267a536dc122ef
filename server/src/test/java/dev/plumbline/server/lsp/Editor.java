package dev.plumbline.server.lsp;

import dev.plumbline.server.cli.Main;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor that speaks with the program in a process of its own, over its standard streams. */
final class Editor implements LanguageClient, AutoCloseable {

  private static final int MOST_SECONDS = 120;

  private final Path folder;
  private final Process process;
  private final LanguageServer server;
  private final BlockingQueue<PublishDiagnosticsParams> problems = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private int version;

  private Editor(Path folder) throws IOException {
    this.folder = folder;
    this.process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "policy",
                "lsp")
            .redirectError(ProcessBuilder.Redirect.to(new File(folder.toFile(), "stderr.txt")))
            .start();
    var launcher =
        LSPLauncher.createClientLauncher(this, process.getInputStream(), process.getOutputStream());
    launcher.startListening();
    this.server = launcher.getRemoteProxy();
  }

  /** Starts the program for a folder, without a word to it yet. */
  static Editor of(Path folder) throws IOException {
    return new Editor(folder);
  }

  LanguageServer server() {
    return server;
  }

  InitializeResult initialize() throws Exception {
    InitializeParams parameters = new InitializeParams();
    parameters.setCapabilities(new ClientCapabilities());
    parameters.setWorkspaceFolders(List.of(new WorkspaceFolder(address(""), "policies")));
    InitializeResult result = answer(server.initialize(parameters));
    server.initialized(new InitializedParams());
    return result;
  }

  static <T> T answer(CompletableFuture<T> future) throws Exception {
    return future.get(MOST_SECONDS, TimeUnit.SECONDS);
  }

  String address(String file) {
    return folder.resolve(file).toUri().toString();
  }

  TextDocumentIdentifier document(String file) {
    return new TextDocumentIdentifier(address(file));
  }

  void open(String file) throws IOException {
    server
        .getTextDocumentService()
        .didOpen(
            new DidOpenTextDocumentParams(
                new TextDocumentItem(
                    address(file),
                    "plumbline-policy",
                    ++version,
                    Files.readString(folder.resolve(file)))));
  }

  void change(String file, String text) {
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(address(file), ++version),
                List.of(new TextDocumentContentChangeEvent(text))));
  }

  /** The next problems of a file that the program tells, which may be none. */
  PublishDiagnosticsParams nextProblems(String file) throws InterruptedException {
    while (true) {
      PublishDiagnosticsParams told = problems.poll(MOST_SECONDS, TimeUnit.SECONDS);
      if (told == null) {
        throw new AssertionError("no problems were told of " + file);
      }
      if (told.getUri().equals(address(file))) {
        return told;
      }
    }
  }

  String nextMessage() throws InterruptedException {
    return String.valueOf(messages.poll(MOST_SECONDS, TimeUnit.SECONDS));
  }

  /** Closes the program's standard input, as an editor that dies does. */
  void hangUp() throws IOException {
    process.getOutputStream().close();
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("the program does not end");
    }
    return process.exitValue();
  }

  /** Behind the first place where some words stand in a text. */
  static Position behind(String text, String words) {
    int end = text.indexOf(words) + words.length();
    String before = text.substring(0, end);
    int line = (int) before.chars().filter(c -> c == '\n').count();
    return new Position(line, end - (before.lastIndexOf('\n') + 1));
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams told) {
    problems.add(told);
  }

  @Override
  public void showMessage(MessageParams message) {
    messages.add(message.getMessage());
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
    throw new UnsupportedOperationException("the server asks nobody to choose");
  }

  @Override
  public void logMessage(MessageParams message) {}

  @Override
  public void telemetryEvent(Object event) {}

  @Override
  public void close() {
    process.destroy();
  }
}

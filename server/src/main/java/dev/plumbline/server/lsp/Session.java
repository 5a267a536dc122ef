package dev.plumbline.server.lsp;

import dev.plumbline.engine.editing.Understanding;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.reading.UnreadableFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * One editor's session. Changes and questions are taken one after the other, in the order in which
 * they came; problems are told once no further change is waiting.
 */
final class Session implements AutoCloseable {

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "policies");
            thread.setDaemon(true);
            return thread;
          });
  private final AtomicLong changes = new AtomicLong();
  private final CompletableFuture<LanguageClient> client = new CompletableFuture<>();
  private Optional<Workspace> opened = Optional.empty();
  private Set<String> told = new TreeSet<>();

  void connect(LanguageClient editor) {
    client.complete(editor);
  }

  /** Changes the workspace, and tells nothing yet. */
  void prepare(Consumer<Workspace> change) {
    worker.execute(() -> guarded(() -> change.accept(workspace())));
  }

  /** Changes the workspace, and tells all problems unless another change follows already. */
  void change(Consumer<Workspace> change) {
    long mine = changes.incrementAndGet();
    worker.execute(
        () ->
            guarded(
                () -> {
                  change.accept(workspace());
                  if (changes.get() == mine) {
                    tellProblems();
                  }
                }));
  }

  /** Answers a question about the workspace as it is after all changes before it. */
  <T> CompletableFuture<T> ask(Function<Workspace, T> question) {
    return CompletableFuture.supplyAsync(() -> question.apply(workspace()), worker);
  }

  /** Made by the worker, so that the first answer need not wait for it. */
  private Workspace workspace() {
    if (opened.isEmpty()) {
      opened = Optional.of(new Workspace());
    }
    return opened.get();
  }

  /** What goes wrong with a change is told to the person at the editor; nothing asked for it. */
  private void guarded(Runnable change) {
    try {
      change.run();
    } catch (UnreadableFileException e) {
      say(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      say("this is a fault of the program: " + e);
    }
  }

  private void say(String message) {
    client.join().showMessage(new MessageParams(MessageType.Error, message));
  }

  private void tellProblems() {
    Map<String, List<Diagnostic>> byFile = new LinkedHashMap<>();
    for (Understanding understanding : workspace().understandings()) {
      for (Problem problem : understanding.problems()) {
        byFile
            .computeIfAbsent(problem.span().file(), file -> new ArrayList<>())
            .add(diagnostic(understanding, problem));
      }
    }
    Set<String> mended = new TreeSet<>(told);
    mended.removeAll(byFile.keySet());
    mended.forEach(file -> tell(file, List.of()));
    byFile.forEach(this::tell);
    told = new TreeSet<>(byFile.keySet());
  }

  private void tell(String file, List<Diagnostic> diagnostics) {
    client
        .join()
        .publishDiagnostics(new PublishDiagnosticsParams(workspace().address(file), diagnostics));
  }

  private static Diagnostic diagnostic(Understanding understanding, Problem problem) {
    Diagnostic diagnostic =
        new Diagnostic(
            Workspace.placesOf(understanding, problem.span().file()).range(problem.span()),
            problem.message() + problem.help().map(help -> '\n' + help).orElse(""),
            problem.level() == Problem.Level.ERROR
                ? DiagnosticSeverity.Error
                : DiagnosticSeverity.Warning,
            "plumbline");
    diagnostic.setCode(problem.code());
    return diagnostic;
  }

  /** Ends after what was asked before. */
  @Override
  public void close() {
    CompletableFuture.runAsync(() -> opened.ifPresent(Workspace::close), worker).join();
    worker.shutdown();
  }
}

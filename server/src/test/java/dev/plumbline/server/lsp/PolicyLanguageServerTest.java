package dev.plumbline.server.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real editor's client and the real program, over its standard streams. */
final class PolicyLanguageServerTest {

  private static final String POLICY =
      """
      policy OWN.ROOT "The root user has MFA"
        practice     "Secure AWS account"
        severity     critical
        rationale    "A stolen password must not be enough."
        improvement  "Root user"
        applies to each account
        must the root user of the account has MFA
      end
      """;
  private static final String TEST =
      """
      test "Root" for OWN.ROOT
        | account | the root user of the account has MFA | expect |
        | "A1"    | yes                                  | PASS   |
      end
      """;

  @TempDir Path folder;

  @BeforeEach
  void write() throws Exception {
    folder = folder.toRealPath();
    Files.writeString(folder.resolve("own.policy"), POLICY);
    Files.writeString(folder.resolve("tests.policy"), TEST);
  }

  @Test
  void an_editor_is_served_from_its_first_word_to_its_last() throws Exception {
    try (Editor editor = Editor.of(folder)) {
      InitializeResult can = editor.initialize();
      assertThat(can.getServerInfo().getName()).isEqualTo("plumbline");
      TextDocumentService documents = editor.server().getTextDocumentService();

      String misspelt = POLICY.replace("has MFA\nend", "has MFFA\nend");
      editor.open("own.policy");
      editor.change("own.policy", misspelt);
      Diagnostic problem = editor.nextProblems("own.policy").getDiagnostics().get(0);
      assertThat(problem.getCode().getLeft()).isEqualTo("P201");
      assertThat(problem.getRange())
          .isEqualTo(
              new Range(
                  Editor.behind(misspelt, "of the account has "),
                  Editor.behind(misspelt, "of the account has MFFA")));
      assertThat(problem.getMessage().getLeft())
          .contains("did you mean 'the root user of the account has MFA'?");

      assertThat(fix(editor, problem)).isEqualTo("the root user of the account has MFA");

      String begun =
          POLICY.replace("must the root user of the account has MFA", "must the root user of the ");
      editor.change("own.policy", begun);
      List<CompletionItem> items =
          Editor.answer(
                  documents.completion(
                      new CompletionParams(
                          editor.document("own.policy"),
                          Editor.behind(begun, "must the root user of the "))))
              .getRight()
              .getItems();
      assertThat(items)
          .extracting(CompletionItem::getLabel)
          .contains(
              "the root user of the account has MFA", "the root user of the account has no MFA");
      CompletionItem mfa =
          items.stream()
              .filter(item -> item.getLabel().endsWith("has MFA"))
              .findFirst()
              .orElseThrow();
      CompletionItem first = Editor.answer(documents.resolveCompletionItem(mfa));
      assertThat(first.getDocumentation().getRight().getValue()).contains("reads: `iam:");
      assertThat(first.getTextEdit().getLeft().getRange().getStart())
          .isEqualTo(Editor.behind(begun, "  must "));

      editor.change("own.policy", POLICY);
      Position onPhrase = Editor.behind(POLICY, "must the root user");
      Hover hover =
          Editor.answer(documents.hover(new HoverParams(editor.document("own.policy"), onPhrase)));
      assertThat(hover.getContents().getRight().getValue())
          .contains("**the root user has MFA**", "`iam:GetAccountSummary`");

      Location declared =
          Editor.answer(
                  documents.definition(
                      new DefinitionParams(editor.document("own.policy"), onPhrase)))
              .getLeft()
              .get(0);
      assertThat(declared.getUri()).endsWith("/sec1/sec1.vocab");
      Path copy = Path.of(java.net.URI.create(declared.getUri()));
      assertThat(Files.readAllLines(copy).get(declared.getRange().getStart().getLine()))
          .contains("\"the root user has MFA\"");
      List<Location> uses =
          List.copyOf(
              Editor.answer(
                  documents.references(
                      new ReferenceParams(
                          editor.document("own.policy"), onPhrase, new ReferenceContext(false)))));
      assertThat(uses)
          .extracting(Location::getUri)
          .contains(editor.address("own.policy"), editor.address("tests.policy"));

      Map<String, List<TextEdit>> renamed =
          Editor.answer(
                  documents.rename(
                      new RenameParams(
                          editor.document("tests.policy"),
                          Editor.behind(TEST, "for OWN"),
                          "OWN.ROOT-MFA")))
              .getChanges();
      assertThat(renamed.getOrDefault(editor.address("tests.policy"), List.of()))
          .extracting(TextEdit::getNewText)
          .containsExactly("OWN.ROOT-MFA");
      assertThat(renamed.getOrDefault(editor.address("own.policy"), List.of()))
          .extracting(TextEdit::getNewText)
          .containsExactly("OWN.ROOT-MFA", "  formerly     OWN.ROOT\n");

      editor.change("own.policy", POLICY.replace("  must the", "must   THE"));
      List<TextEdit> formatted =
          List.copyOf(
              Editor.answer(
                  documents.formatting(
                      new DocumentFormattingParams(
                          editor.document("own.policy"), new FormattingOptions(2, true)))));
      assertThat(formatted).singleElement().extracting(TextEdit::getNewText).isEqualTo(POLICY);
      assertThat(
              Editor.answer(
                  documents.documentSymbol(
                      new DocumentSymbolParams(editor.document("own.policy")))))
          .singleElement()
          .satisfies(s -> assertThat(s.getRight().getName()).isEqualTo("OWN.ROOT"));

      Editor.answer(editor.server().shutdown());
      editor.server().exit();
      assertThat(editor.exitCode()).isZero();
      assertThat(copy).doesNotExist();
      assertThat(Files.readString(folder.resolve("stderr.txt"))).isEmpty();
    }
  }

  private static String fix(Editor editor, Diagnostic problem) throws Exception {
    return Editor.answer(
            editor
                .server()
                .getTextDocumentService()
                .codeAction(
                    new CodeActionParams(
                        editor.document("own.policy"),
                        problem.getRange(),
                        new CodeActionContext(List.of(problem)))))
        .get(0)
        .getRight()
        .getEdit()
        .getChanges()
        .getOrDefault(editor.address("own.policy"), List.of())
        .get(0)
        .getNewText();
  }

  @Test
  void problems_of_other_files_are_told_and_taken_back() throws Exception {
    try (Editor editor = Editor.of(folder)) {
      editor.initialize();
      editor.open("own.policy");
      editor.change("own.policy", POLICY.replace("OWN.ROOT", "OWN.OTHER"));
      assertThat(editor.nextProblems("tests.policy").getDiagnostics())
          .singleElement()
          .satisfies(problem -> assertThat(problem.getCode().getLeft()).isEqualTo("P402"));
      editor.change("own.policy", POLICY);
      assertThat(editor.nextProblems("tests.policy").getDiagnostics()).isEmpty();

      Files.writeString(folder.resolve("tests.policy"), TEST.replace("PASS", "PASSED"));
      editor
          .server()
          .getWorkspaceService()
          .didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of()));
      assertThat(editor.nextProblems("tests.policy").getDiagnostics()).hasSize(1);
    }
  }

  @Test
  void a_renaming_that_is_refused_says_why() throws Exception {
    try (Editor editor = Editor.of(folder)) {
      editor.initialize();
      assertThatThrownBy(
              () ->
                  Editor.answer(
                      editor
                          .server()
                          .getTextDocumentService()
                          .rename(
                              new RenameParams(
                                  editor.document("own.policy"),
                                  Editor.behind(POLICY, "policy OWN"),
                                  "two words"))))
          .hasMessageContaining("'two words' cannot be an id");
    }
  }

  @Test
  void a_folder_that_cannot_be_read_is_told() throws Exception {
    Files.writeString(folder.resolve("bundle.yaml"), "includes: sec2\n");
    try (Editor editor = Editor.of(folder)) {
      editor.initialize();
      assertThat(editor.nextMessage()).contains("nothing called 'sec2' ships");
      Files.writeString(folder.resolve("bundle.yaml"), "includes: sec1\n");
      editor
          .server()
          .getWorkspaceService()
          .didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of()));
      editor.open("own.policy");
      editor.change("own.policy", POLICY.replace("critical", "critcal"));
      assertThat(editor.nextProblems("own.policy").getDiagnostics()).hasSize(1);
    }
  }

  @Test
  void the_program_ends_when_the_editor_hangs_up() throws Exception {
    try (Editor editor = Editor.of(folder)) {
      editor.initialize();
      editor.hangUp();
      assertThat(editor.exitCode()).isZero();
    }
  }

  @Test
  void an_exit_without_a_shutdown_is_no_orderly_end() throws Exception {
    try (Editor editor = Editor.of(folder)) {
      editor.initialize();
      editor.server().exit();
      assertThat(editor.exitCode()).isEqualTo(1);
    }
  }
}

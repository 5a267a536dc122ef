package dev.plumbline.engine.editing;

import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.catalogue.Link;
import dev.plumbline.engine.catalogue.Practice;
import dev.plumbline.engine.policy.AttestationKind;
import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.reading.BundleReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A bundle of two files on a desk, with a caret in one of them, written {@code ‸}. */
record Desk(Understanding understanding, String file, Position caret) {

  static final String POLICIES = "own.policy";
  static final String WORDS = "own.vocab";

  static final String VOCABULARY =
      """
      source account summary "the IAM account summary"
        reads   iam:GetAccountSummary
        of      each account
        at most 7 days old
      source organization "the organization"
        reads organizations:DescribeOrganization, organizations:ListRoots
        of    the organization

      thing account "account"
        from   organization
        yes/no active "the account is active" not "the account is not active"
        text   name   "the name of the account" example "prod"
        choice tier of Gold, Silver "the tier of the account"
        number count  "the count of the account"
        date   seen   "the last sign-in of the account"
        one    root user "the root user of the account"
        list   stages of stage "the stages of the account"

      thing root user "root user"
        within account
        from   account summary
        yes/no mfa  "the root user has MFA" not "the root user has no MFA"
        number keys "the number of access keys of the root user"

      thing stage "stage"
        within account
        yes/no test "the stage is a test" not "the stage is not a test"
      """;

  private static final Catalogue CATALOGUE =
      new Catalogue(
          "TEST 1",
          "A question",
          "",
          "https://example.com/question",
          List.of(),
          List.of(practice("Practice one", "Link one"), practice("Practice two", "Link two")));

  private static Practice practice(String title, String link) {
    return new Practice(
        title.toUpperCase(java.util.Locale.ROOT),
        title.replace(' ', '_'),
        title,
        "What it is.",
        List.of(new Link(link, "https://example.com/" + link.replace(' ', '-'), "document")));
  }

  /** A {@code .policy} file with a caret, beside the vocabulary. */
  static Desk policies(String text) {
    return of(POLICIES, VOCABULARY, text);
  }

  /** The vocabulary itself, with a caret. */
  static Desk vocabulary(String text) {
    return of(WORDS, text, "");
  }

  private static Desk of(String file, String vocabulary, String policies) {
    Position caret = caret(file.equals(WORDS) ? vocabulary : policies);
    return new Desk(
        Understanding.of(input(vocabulary.replace("‸", ""), policies.replace("‸", ""))),
        file,
        caret);
  }

  static BundleReader.Input input(String vocabulary, String policies) {
    return new BundleReader.Input(
        List.of(),
        List.of(new SourceFile(WORDS, vocabulary)),
        List.of(new SourceFile(POLICIES, policies)),
        CATALOGUE,
        List.of(new AttestationKind("A1", "threat model review", List.of(), List.of("owner"), 365)),
        name -> Optional.empty());
  }

  private static Position caret(String text) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      int at = lines.get(i).indexOf('‸');
      if (at >= 0) {
        return new Position(i + 1, lines.get(i).codePointCount(0, at) + 1);
      }
    }
    return new Position(1, 1);
  }

  /** A policy about accounts with some lines of its own, which may hold the caret. */
  static String policy(String lines) {
    return """
    policy OWN.ONE "A title"
      practice "Practice one"
      severity low
      rationale "A reason"
      improvement "Link one"
      parameter few keys is 2
      applies to each account
    """
        + lines.indent(2)
        + "end\n";
  }

  List<Completion> completions() {
    return Completions.at(understanding, file, caret);
  }

  List<String> words() {
    return completions().stream().map(Completion::words).toList();
  }

  /** The file after some edits. */
  String edited(List<Edit> edits) {
    List<String> lines =
        new ArrayList<>(understanding.file(file).orElseThrow().text().lines().toList());
    edits.stream()
        .filter(edit -> edit.file().equals(file))
        .sorted(
            Comparator.<Edit>comparingInt(edit -> edit.from().line())
                .thenComparingInt(edit -> edit.from().column())
                .reversed())
        .forEach(
            edit -> {
              int line = edit.from().line() - 1;
              String text = lines.get(line);
              lines.set(
                  line,
                  text.substring(0, text.offsetByCodePoints(0, edit.from().column() - 1))
                      + edit.text()
                      + text.substring(text.offsetByCodePoints(0, edit.to().column() - 1)));
            });
    return String.join("\n", lines) + "\n";
  }
}

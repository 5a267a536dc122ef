package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.catalogue.Link;
import dev.plumbline.engine.catalogue.Practice;
import dev.plumbline.engine.policy.Severity;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.policy.witness.Meaning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the lines that tie a policy to the catalogue, and its severity. */
final class HeaderReader {

  private final Catalogue catalogue;
  private final Problems problems;

  HeaderReader(Catalogue catalogue, Problems problems) {
    this.catalogue = catalogue;
    this.problems = problems;
  }

  /** The lines every policy has, in the order in which they stand, with an example of each. */
  Map<String, String> compulsory() {
    Practice practice = catalogue.practices().get(0);
    Map<String, String> examples = new LinkedHashMap<>();
    examples.put("practice", "practice \"" + practice.title() + "\"");
    examples.put("severity", "severity high");
    examples.put("rationale", "rationale \"why this matters\"");
    examples.put("improvement", "improvement \"" + practice.plan().get(0).title() + "\"");
    examples.put("applies to each", "applies to each account");
    examples.put("must", "must the account is active");
    return examples;
  }

  Optional<String> question(Statements statements) {
    return statements.first("question").flatMap(cursor -> problems.attempt(() -> question(cursor)));
  }

  private String question(Cursor cursor) {
    cursor.offer(List.of(catalogue.questionId()));
    String question = Expect.more(cursor, "write for instance: question SEC 1");
    if (!question.equalsIgnoreCase(catalogue.questionId())) {
      throw new MistakeException(
          "P302",
          Expect.restOf(cursor),
          "no question is called '" + question + "'",
          "write: question " + catalogue.questionId());
    }
    return question;
  }

  Optional<Practice> practice(Statements statements) {
    statements.first("practice").ifPresent(this::offerPractices);
    return statements.text("practice").flatMap(title -> problems.attempt(() -> practice(title)));
  }

  private void offerPractices(Cursor cursor) {
    catalogue
        .practices()
        .forEach(
            practice ->
                cursor.offerText(
                    practice.title(), Optional.of(new Meaning.PracticeTitle(practice.choiceId()))));
  }

  private Practice practice(Token title) {
    Optional<Practice> found = catalogue.practiceTitled(title.text());
    found.ifPresent(
        practice ->
            Cursor.understood(List.of(title), new Meaning.PracticeTitle(practice.choiceId())));
    return found.orElseThrow(
        () ->
            new MistakeException(
                "P303",
                title.span(),
                catalogue.questionId() + " has no practice \"" + title.text() + "\"",
                didYouMean(
                    title.text(),
                    catalogue.practices().stream().map(Practice::title).toList(),
                    "the practices are: ")));
  }

  Optional<Severity> severity(Statements statements) {
    return statements.first("severity").flatMap(cursor -> problems.attempt(() -> severity(cursor)));
  }

  private static Severity severity(Cursor cursor) {
    List<String> words = Arrays.stream(Severity.values()).map(Severity::word).toList();
    cursor.offer(words);
    String word = Expect.more(cursor, "write: severity high");
    return Arrays.stream(Severity.values())
        .filter(severity -> severity.word().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(
            () ->
                new MistakeException(
                    "P304",
                    Expect.restOf(cursor),
                    "'" + word + "' is not a severity",
                    Suggestion.didYouMean(word, words)
                        .orElse("write one of: " + String.join(", ", words))));
  }

  /** The links that the line {@code improvement} names; none if the practice is not known. */
  List<Link> improvements(Statements statements, Optional<Practice> practice) {
    statements.all("improvement").forEach(line -> offerLinks(line, practice));
    Optional<List<Token>> titles =
        statements
            .first("improvement")
            .flatMap(cursor -> problems.attempt(() -> Expect.texts(cursor)));
    List<Link> links = new ArrayList<>();
    practice.ifPresent(
        known ->
            titles
                .orElse(List.of())
                .forEach(title -> problems.guard(() -> links.add(link(title, known)))));
    return links;
  }

  /** Before a title can be read, in case its place is that of the caret. */
  private void offerLinks(Line line, Optional<Practice> practice) {
    Cursor caret = new Cursor(line);
    caret.caret().ifPresent(caret::moveTo);
    Stream<Link> links =
        practice
            .map(known -> catalogue.linksOf(known).stream())
            .orElseGet(() -> catalogue.practices().stream().flatMap(p -> p.plan().stream()));
    links
        .distinct()
        .forEach(link -> caret.offerText(link.title(), Optional.of(new Meaning.Improvement(link))));
  }

  private Link link(Token title, Practice practice) {
    List<Link> known = catalogue.linksOf(practice);
    Link named =
        known.stream()
            .filter(link -> link.title().equalsIgnoreCase(title.text()))
            .findFirst()
            .orElseThrow(() -> unknownLink(title, practice, known));
    Cursor.understood(List.of(title), new Meaning.Improvement(named));
    return named;
  }

  private MistakeException unknownLink(Token title, Practice practice, List<Link> known) {
    return new MistakeException(
        "P301",
        title.span(),
        "the improvement plan of "
            + catalogue.questionId()
            + ", \""
            + practice.title()
            + "\", has no item \""
            + title.text()
            + "\"",
        Suggestion.nearest(title.text(), titles(known))
            .map(near -> "did you mean \"" + near + "\"?")
            .orElseGet(() -> "its items are: " + quoted(titles(practice.plan()))));
  }

  private static List<String> titles(List<Link> links) {
    return links.stream().map(Link::title).toList();
  }

  private static String didYouMean(String written, List<String> titles, String otherwise) {
    return Suggestion.nearest(written, titles)
        .map(near -> "did you mean \"" + near + "\"?")
        .orElseGet(() -> otherwise + quoted(titles));
  }

  private static String quoted(List<String> titles) {
    return "\"" + String.join("\", \"", titles) + "\"";
  }
}

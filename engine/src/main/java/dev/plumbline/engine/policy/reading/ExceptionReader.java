package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.PolicyException;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.things.Vocabulary;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code exception … end} blocks. */
final class ExceptionReader {

  private static final List<String> KEYWORDS =
      List.of("for", "reason", "compensating", "approved by", "expires");
  private static final int MOST_DAYS = 365;

  private final Vocabulary vocabulary;
  private final Problems problems;

  ExceptionReader(Vocabulary vocabulary, Problems problems) {
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /**
   * The exception, or empty after telling what is wrong with it.
   *
   * @param policies the policies that were read, by id and former id
   * @param policyIds the ids of all policies, also of those with errors
   */
  Optional<PolicyException> read(
      Block block, Map<String, Policy> policies, Collection<String> policyIds) {
    try {
      return Optional.of(readOrThrow(block, policies, policyIds));
    } catch (MistakeException mistake) {
      mistake.tell(problems);
      return Optional.empty();
    }
  }

  private PolicyException readOrThrow(
      Block block, Map<String, Policy> policies, Collection<String> policyIds) {
    Cursor heading = new Cursor(block.heading(), 1);
    String example = "write for instance: exception EX-2026-014 to SEC1.ROOT-MFA";
    if (heading.atEnd()) {
      throw new MistakeException(
          "P110", heading.here(), "expected the id of the exception here", example);
    }
    Token id = heading.next();
    if (!heading.skip("to") || heading.atEnd()) {
      throw new MistakeException(
          "P110", heading.here(), "expected 'to' and the id of a policy here", example);
    }
    Token policy = heading.next();
    Statements.expectEnd(heading);
    if (!policyIds.contains(policy.text())) {
      throw new MistakeException(
          "P402",
          policy.span(),
          "no policy is called " + policy.text(),
          Suggestion.nearest(policy.text(), policyIds).map(near -> "did you mean " + near + "?"));
    }
    Statements statements = new Statements(block, KEYWORDS, List.of(), problems);
    if (!statements.sound()) {
      throw new MistakeException(
          "P405",
          id.span(),
          "exception " + id.text() + " has lines that cannot be read",
          Optional.empty());
    }
    Cursor expires = statements.first("expires").orElseThrow(() -> noEnd(id));
    LocalDate last = date(expires);
    Statements.expectEnd(expires);
    demand(statements, id);
    Cursor subject = statements.first("for").orElseThrow();
    Subjects.Named named = Subjects.read(subject, vocabulary);
    Statements.expectEnd(subject);
    Cursor approved = statements.first("approved by").orElseThrow();
    Token approver = Statements.expectText(approved);
    if (!approved.skip("on")) {
      throw new MistakeException(
          "P110",
          approved.here(),
          "expected 'on' and a date here",
          "write for instance: approved by \"ciso@example.com\" on 2026-11-02");
    }
    LocalDate first = date(approved);
    Statements.expectEnd(approved);
    Span expiresSpan = statements.all("expires").get(0).span();
    if (last.isBefore(first)) {
      throw new MistakeException(
          "P406",
          expiresSpan,
          "exception " + id.text() + " ends before it is approved",
          "write a day after " + first);
    }
    if (ChronoUnit.DAYS.between(first, last) > MOST_DAYS) {
      throw new MistakeException(
          "P403",
          expiresSpan,
          "exception " + id.text() + " runs for more than " + MOST_DAYS + " days",
          "write at the latest: expires " + first.plusDays(MOST_DAYS));
    }
    Policy known = policies.get(policy.text());
    if (known != null && known.owner().filter(approver.text()::equalsIgnoreCase).isPresent()) {
      throw new MistakeException(
          "P404",
          approver.span(),
          "the owner of " + known.id() + " cannot approve an exception to it",
          "have somebody else approve it");
    }
    return new PolicyException(
        id.text(),
        known == null ? policy.text() : known.id(),
        named.kind().name(),
        named.id().text(),
        statements.text("reason").map(Token::text).orElse(""),
        statements.text("compensating").map(Token::text),
        approver.text(),
        first,
        last,
        id.span());
  }

  private static MistakeException noEnd(Token id) {
    return new MistakeException(
        "P401",
        id.span(),
        "exception " + id.text() + " has no end",
        "add a line such as 'expires 2026-12-31'; an exception may run for at most 365 days");
  }

  private static void demand(Statements statements, Token id) {
    List<String> missing = new ArrayList<>();
    for (String keyword : List.of("for", "reason", "approved by")) {
      if (statements.all(keyword).isEmpty()) {
        missing.add("'" + keyword + "'");
      }
    }
    if (!missing.isEmpty()) {
      throw new MistakeException(
          "P405",
          id.span(),
          "exception " + id.text() + " has no line " + String.join(", ", missing),
          "all lines but 'compensating' are compulsory, such as: approved by \"ciso@example.com\""
              + " on 2026-11-02");
    }
  }

  static LocalDate date(Cursor cursor) {
    Span at = cursor.here();
    String word = cursor.atEnd() ? "" : cursor.next().text();
    try {
      return LocalDate.parse(word);
    } catch (DateTimeParseException e) {
      throw new MistakeException(
          "P113",
          at,
          word.isEmpty() ? "expected a date here" : "'" + word + "' is not a date",
          "write the day as year, month and day, such as 2026-12-31");
    }
  }
}

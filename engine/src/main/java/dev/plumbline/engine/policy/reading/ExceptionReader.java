package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.PolicyException;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.things.Vocabulary;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code exception … end} blocks. */
final class ExceptionReader {

  private static final List<String> KEYWORDS =
      List.of("for", "reason", "compensating", "approved by", "expires");
  private static final List<String> COMPULSORY = List.of("for", "reason", "approved by");
  private static final int MOST_DAYS = 365;

  private final Vocabulary vocabulary;
  private final Problems problems;

  /** Which exception to which policy. */
  private record Heading(Token id, Token policy) {}

  /** Who approved it, and when. */
  private record Approval(Token approver, LocalDate on) {}

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
    return problems.attempt(() -> exception(block, policies, policyIds)).flatMap(read -> read);
  }

  private Optional<PolicyException> exception(
      Block block, Map<String, Policy> policies, Collection<String> policyIds) {
    Heading heading = heading(block, policyIds);
    Token id = heading.id();
    Statements statements = statements(block, id);
    Optional<Subjects.Named> named =
        statements.first("for").flatMap(cursor -> problems.attempt(() -> subject(cursor)));
    Optional<Approval> approved =
        statements.first("approved by").flatMap(cursor -> problems.attempt(() -> approval(cursor)));
    LocalDate last = expiry(statements, id);
    demand(statements, id);
    if (named.isEmpty() || approved.isEmpty()) {
      return Optional.empty();
    }
    Subjects.Named subject = named.get();
    Approval approval = approved.get();
    checkDays(id, approval.on(), last, statements.all("expires").get(0).span());
    Optional<Policy> policy = Optional.ofNullable(policies.get(heading.policy().text()));
    policy.ifPresent(known -> checkApprover(approval.approver(), known));
    return Optional.of(
        new PolicyException(
            id.text(),
            policy.map(Policy::id).orElse(heading.policy().text()),
            subject.kind().name(),
            subject.id().text(),
            statements.text("reason").map(Token::text).orElse(""),
            statements.text("compensating").map(Token::text),
            approval.approver().text(),
            approval.on(),
            last,
            id.span()));
  }

  private static Heading heading(Block block, Collection<String> policyIds) {
    Cursor heading = new Cursor(block.heading(), 1);
    String example = "write for instance: exception EX-2026-014 to SEC1.ROOT-MFA";
    Token id = Expect.any(heading, "the id of the exception", example);
    if (!heading.skip("to") || heading.atEnd()) {
      throw MistakeException.expected("'to' and the id of a policy", heading, example);
    }
    Token policy = heading.next();
    Expect.policyId(policy, policyIds);
    Expect.end(heading);
    return new Heading(id, policy);
  }

  private Statements statements(Block block, Token id) {
    Statements statements = new Statements(block, KEYWORDS, List.of(), problems);
    if (!statements.sound()) {
      throw new MistakeException(
          "P405",
          id.span(),
          "exception " + id.text() + " has lines that cannot be read",
          Optional.empty());
    }
    return statements;
  }

  private static LocalDate expiry(Statements statements, Token id) {
    Cursor expires =
        statements
            .first("expires")
            .orElseThrow(
                () ->
                    new MistakeException(
                        "P401",
                        id.span(),
                        "exception " + id.text() + " has no end",
                        "add a line such as 'expires 2026-12-31'; an exception may run for at most "
                            + MOST_DAYS
                            + " days"));
    LocalDate last = ValueReader.day(expires);
    Expect.end(expires);
    return last;
  }

  private static void demand(Statements statements, Token id) {
    List<String> missing = statements.missing(COMPULSORY);
    if (!missing.isEmpty()) {
      throw new MistakeException(
          "P405",
          id.span(),
          "exception " + id.text() + " has no line '" + String.join("', '", missing) + "'",
          "all lines but 'compensating' are compulsory, such as: approved by \"ciso@example.com\""
              + " on 2026-11-02");
    }
  }

  private Subjects.Named subject(Cursor cursor) {
    Subjects.Named subject = Subjects.read(cursor, vocabulary);
    Expect.end(cursor);
    return subject;
  }

  private static Approval approval(Cursor cursor) {
    Token approver = Expect.text(cursor);
    if (!cursor.skip("on")) {
      throw MistakeException.expected(
          "'on' and a date",
          cursor,
          "write for instance: approved by \"ciso@example.com\" on 2026-11-02");
    }
    LocalDate on = ValueReader.day(cursor);
    Expect.end(cursor);
    return new Approval(approver, on);
  }

  private static void checkDays(Token id, LocalDate first, LocalDate last, Span expires) {
    if (last.isBefore(first)) {
      throw new MistakeException(
          "P406",
          expires,
          "exception " + id.text() + " ends before it is approved",
          "write a day after " + first);
    }
    if (ChronoUnit.DAYS.between(first, last) > MOST_DAYS) {
      throw new MistakeException(
          "P403",
          expires,
          "exception " + id.text() + " runs for more than " + MOST_DAYS + " days",
          "write at the latest: expires " + first.plusDays(MOST_DAYS));
    }
  }

  private static void checkApprover(Token approver, Policy policy) {
    if (policy.owner().filter(approver.text()::equalsIgnoreCase).isPresent()) {
      throw new MistakeException(
          "P404",
          approver.span(),
          "the owner of " + policy.id() + " cannot approve an exception to it",
          "have somebody else approve it");
    }
  }
}

package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.PolicyTest;
import dev.plumbline.engine.policy.PolicyTest.Expectation;
import dev.plumbline.engine.policy.PolicyTest.Given;
import dev.plumbline.engine.policy.PolicyTest.Unnoticed;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads {@code test … end} blocks. */
final class TestReader {

  private static final List<String> KEYWORDS =
      List.of("today is", "given", "expect", "unnoticed", "|");
  private static final List<String> REPEATABLE = List.of("given", "expect", "unnoticed", "|");

  private final Problems problems;
  private final GivenReader givens;
  private final ReadingMemory memory;
  private final ExpectationReader expectations;
  private final TestTableReader tables;

  /** Which test of which policy. */
  private record Heading(Token title, Token policy) {}

  TestReader(PhraseBook phrases, ReadingMemory memory, Problems problems) {
    this.memory = memory;
    this.problems = problems;
    this.givens = new GivenReader(phrases, problems);
    this.expectations = new ExpectationReader(phrases.vocabulary());
    this.tables = new TestTableReader(phrases, problems);
  }

  /** The test, or empty after telling what is wrong with it. */
  Optional<PolicyTest> read(Block block, Collection<String> policyIds) {
    Optional<PolicyTest> known =
        memory.known(block, PolicyTest.class).filter(test -> policyIds.contains(test.policyId()));
    if (known.isPresent()) {
      return known;
    }
    int before = problems.count();
    Optional<PolicyTest> read =
        problems
            .attempt(() -> test(block, heading(block, policyIds)))
            .filter(test -> problems.count() == before);
    read.ifPresent(test -> memory.keep(block, test));
    return read;
  }

  private static Heading heading(Block block, Collection<String> policyIds) {
    Cursor cursor = new Cursor(block.heading(), 1);
    Token title = Expect.text(cursor);
    if (!cursor.skip("for") || cursor.atEnd()) {
      throw MistakeException.expected(
          "'for' and the id of a policy",
          cursor,
          "write for instance: test \"Root MFA\" for SEC1.ROOT-MFA");
    }
    Token policy = cursor.next();
    Expect.policyId(policy, policyIds);
    Expect.end(cursor);
    return new Heading(title, policy);
  }

  private PolicyTest test(Block block, Heading heading) {
    int before = problems.count();
    Statements lines = new Statements(block, KEYWORDS, REPEATABLE, problems);
    Optional<Instant> today =
        lines.first("today is").flatMap(cursor -> problems.attempt(() -> today(cursor)));
    List<Given> things = new ArrayList<>();
    List<Expectation> expected = new ArrayList<>();
    lines.all("given").forEach(line -> problems.guard(() -> things.add(givens.read(line))));
    problems.guard(() -> tables.read(lines.all("|"), things, expected));
    lines
        .all("expect")
        .forEach(line -> problems.guard(() -> expected.add(expectations.read(line))));
    List<Unnoticed> unnoticed = new ArrayList<>();
    lines.all("unnoticed").forEach(line -> problems.guard(() -> unnoticed.add(unnoticed(line))));
    if (expected.isEmpty() && problems.count() == before) {
      throw new MistakeException(
          "P421",
          heading.title().span(),
          "this test expects nothing",
          "add a line such as: expect PASS for account \"A1\"");
    }
    return new PolicyTest(
        heading.title().text(),
        heading.policy().text(),
        today,
        things,
        expected,
        unnoticed,
        heading.title().span());
  }

  private static Unnoticed unnoticed(Line line) {
    Cursor cursor = new Cursor(line, 1);
    Token change = Expect.text(cursor);
    Expect.word(
        cursor,
        "because",
        "write for instance: unnoticed \"'3 days' becomes '4 days'\" because \"…\"");
    Token reason = Expect.text(cursor);
    Expect.end(cursor);
    return new Unnoticed(change.text(), reason.text(), change.span());
  }

  private static Instant today(Cursor cursor) {
    Instant today = ValueReader.instant(cursor);
    Expect.end(cursor);
    return today;
  }
}

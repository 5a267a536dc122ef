package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.catalogue.Link;
import dev.plumbline.engine.catalogue.Practice;
import dev.plumbline.engine.policy.Age;
import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Message;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Severity;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.things.ThingDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code policy … end} blocks. */
final class PolicyReader {

  private static final List<String> KEYWORDS =
      List.of(
          "question",
          "practice",
          "severity",
          "rationale",
          "improvement",
          "owner",
          "version",
          "formerly",
          "tags",
          "evidence",
          "parameter",
          "applies to each",
          "where",
          "must",
          "say");
  private static final List<String> REPEATABLE = List.of("evidence", "parameter");
  private static final int MOST_TOKENS = 2_000;

  private final PhraseBook phrases;
  private final Catalogue catalogue;
  private final Problems problems;
  private final HeaderReader headers;
  private final MaximumAgeReader maximumAges;
  private final ConditionReader conditions;
  private final MessageReader messages;
  private final ReadingMemory memory;
  private final Extent extent = new Extent();
  private final Map<String, Written> written = new HashMap<>();

  /** Where the conditions of a policy begin, as far as it has any. */
  private record Written(Scope scope, List<Cursor> where, List<Cursor> must) {}

  /** A policy as it was read, for the memory. */
  private record AsRead(Policy policy, Written lines) {}

  PolicyReader(
      PhraseBook phrases,
      ConditionReader conditions,
      Catalogue catalogue,
      ReadingMemory memory,
      Problems problems) {
    this.phrases = phrases;
    this.memory = memory;
    this.catalogue = catalogue;
    this.problems = problems;
    this.headers = new HeaderReader(catalogue, problems);
    this.maximumAges = new MaximumAgeReader(phrases.vocabulary().sources(), problems);
    this.conditions = conditions;
    this.messages = new MessageReader(new PhraseBook(phrases.vocabulary()));
  }

  /** The policy, or empty after telling what is wrong with it. */
  Optional<Policy> read(Block block) {
    Optional<AsRead> known = memory.known(block, AsRead.class);
    if (known.isPresent()) {
      written.put(known.get().policy().id(), known.get().lines());
      return known.map(AsRead::policy);
    }
    Optional<Policy> policy = problems.attempt(() -> id(block)).flatMap(id -> policy(block, id));
    policy.ifPresent(sound -> keep(block, sound));
    return policy;
  }

  private void keep(Block block, Policy policy) {
    Written lines = written.get(policy.id());
    if (lines != null) {
      memory.keep(block, new AsRead(policy, lines));
    }
  }

  private static Token id(Block block) {
    Cursor heading = new Cursor(block.heading(), 1);
    if (!heading.at(Token.Kind.WORD)) {
      throw MistakeException.expected(
          "the id of the policy",
          heading,
          "write for instance: policy ACME.ROOT-MFA \"The root user of every account has MFA\"");
    }
    Token id = heading.next();
    if (block.lines().stream().mapToInt(PolicyReader::size).sum() > MOST_TOKENS) {
      throw new MistakeException(
          "P108",
          id.span(),
          "a policy has at most " + MOST_TOKENS + " words",
          "split the policy in two");
    }
    return id;
  }

  private static int size(Line line) {
    return line.tokens().size() + line.bullets().stream().mapToInt(PolicyReader::size).sum();
  }

  /** A policy with a line that has no place tells no mistakes of meaning beside it. */
  private Optional<Policy> policy(Block block, Token id) {
    Statements statements = new Statements(block, KEYWORDS, REPEATABLE, problems);
    if (!statements.sound()) {
      problems.unheard(() -> policy(block, id, statements));
      return Optional.empty();
    }
    return policy(block, id, statements);
  }

  private Optional<Policy> policy(Block block, Token id, Statements statements) {
    int before = problems.count();
    Optional<String> title = title(new Cursor(block.heading(), 2));
    demand(statements, id);
    Optional<Practice> practice = headers.practice(statements);
    Optional<Severity> severity = headers.severity(statements);
    Optional<String> rationale = statements.text("rationale").map(Token::text);
    List<Link> improvements = headers.improvements(statements, practice);
    Optional<String> question = headers.question(statements);
    Map<String, Value.Parameter> parameters =
        new ParameterReader(problems).read(statements.all("parameter"));
    Map<String, Age> ages = maximumAges.read(statements.all("evidence"));
    Optional<ThingDefinition> subject = subject(statements);
    Optional<Scope> scope = subject.map(kind -> scope(kind, parameters, statements));
    Optional<Cursor> whereLine = whereLine(statements);
    Optional<Cursor> mustLine = statements.first("must");
    scope.ifPresent(
        s -> written.put(id.text(), new Written(s, starts(whereLine), starts(mustLine))));
    Optional<Condition> where =
        scope.flatMap(s -> whereLine.flatMap(line -> conditions.read(line, s)));
    Optional<Condition> must =
        scope.flatMap(s -> mustLine.flatMap(line -> conditions.read(line, s)));
    problems.guard(() -> extent.check(id.span(), where, must));
    Optional<Message> say = scope.flatMap(s -> say(statements, s));
    Optional<String> owner = statements.text("owner").map(Token::text);
    Optional<String> version = version(statements);
    if (problems.count() > before || must.isEmpty() || title.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Policy(
            id.text(),
            title.get(),
            question.orElse(catalogue.questionId()),
            practice.orElseThrow(),
            severity.orElseThrow(),
            rationale.orElseThrow(),
            improvements,
            owner,
            version,
            words(statements, "formerly"),
            words(statements, "tags"),
            ages,
            List.copyOf(parameters.values()),
            List.of(),
            subject.orElseThrow(),
            where,
            must.get(),
            say,
            block.text(),
            id.span()));
  }

  private static List<Cursor> starts(Optional<Cursor> line) {
    return line.map(cursor -> new Cursor(cursor.line(), cursor.position())).stream().toList();
  }

  /** What would be wrong with a policy if a parameter had another value. */
  Optional<String> misfit(Policy policy, Value.Parameter value) {
    Written conditionLines = written.get(policy.id());
    if (conditionLines == null) {
      return Optional.empty();
    }
    Scope scope = conditionLines.scope().having(value);
    return Stream.of(conditionLines.where(), conditionLines.must())
        .flatMap(List::stream)
        .flatMap(start -> conditions.mistake(start, scope).stream())
        .findFirst();
  }

  private Optional<String> title(Cursor heading) {
    Optional<Token> title = problems.attempt(() -> Expect.text(heading));
    title.ifPresent(text -> problems.guard(() -> Expect.end(heading)));
    return title.map(Token::text);
  }

  /** Tells all compulsory lines that a policy lacks. */
  private void demand(Statements statements, Token id) {
    Map<String, String> examples = headers.compulsory();
    List<String> missing = statements.missing(examples.keySet());
    if (!missing.isEmpty()) {
      problems.error(
          "P105",
          id.span(),
          "policy " + id.text() + " has no line '" + String.join("', '", missing) + "'",
          "add a line such as: " + examples.get(missing.get(0)));
    }
  }

  private Optional<ThingDefinition> subject(Statements statements) {
    return statements
        .first("applies to each")
        .flatMap(cursor -> problems.attempt(() -> subject(cursor)));
  }

  private ThingDefinition subject(Cursor cursor) {
    Expect.more(cursor, "write for instance: applies to each account");
    Subjects.offer(cursor, phrases.vocabulary());
    return Subjects.kind(
        cursor.until("where"),
        phrases.vocabulary(),
        "it has: " + String.join(", ", Subjects.names(phrases.vocabulary())));
  }

  private static Scope scope(
      ThingDefinition subject, Map<String, Value.Parameter> parameters, Statements statements) {
    Line applies = statements.all("applies to each").get(0);
    return Scope.of(subject, parameters, applies.first().span().line());
  }

  /** {@code where} stands on a line of its own, or behind {@code applies to each THING}. */
  private Optional<Cursor> whereLine(Statements statements) {
    Optional<Cursor> behind = statements.first("applies to each");
    behind.ifPresent(cursor -> cursor.until("where"));
    behind = behind.filter(cursor -> cursor.skip("where"));
    Optional<Cursor> own = statements.first("where");
    if (behind.isPresent() && own.isPresent()) {
      problems.error(
          "P106",
          own.get().line().first().span(),
          "there is a line 'where' already, line " + behind.get().line().first().span().line(),
          "join the two conditions with 'and'");
    }
    return behind.or(() -> own);
  }

  private Optional<Message> say(Statements statements, Scope scope) {
    return statements
        .text("say")
        .flatMap(text -> problems.attempt(() -> messages.read(text, scope)));
  }

  private Optional<String> version(Statements statements) {
    return statements
        .first("version")
        .flatMap(
            cursor ->
                problems.attempt(() -> Expect.more(cursor, "write for instance: version 1.0.0")));
  }

  private static List<String> words(Statements statements, String keyword) {
    List<String> words = new ArrayList<>();
    statements.first(keyword).stream()
        .flatMap(cursor -> cursor.rest().stream())
        .filter(token -> token.kind() != Token.Kind.COMMA)
        .forEach(token -> words.add(token.text()));
    return words;
  }
}

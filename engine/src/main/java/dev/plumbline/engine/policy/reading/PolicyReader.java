package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.catalogue.Link;
import dev.plumbline.engine.catalogue.Practice;
import dev.plumbline.engine.policy.Age;
import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Message;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Severity;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.things.Source;
import dev.plumbline.engine.things.ThingDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
  private final ConditionReader conditions;

  PolicyReader(PhraseBook phrases, Catalogue catalogue, Problems problems) {
    this.phrases = phrases;
    this.catalogue = catalogue;
    this.problems = problems;
    this.conditions = new ConditionReader(phrases, problems);
  }

  /** The policy, or empty after telling what is wrong with it. */
  Optional<Policy> read(Block block) {
    Cursor heading = new Cursor(block.heading(), 1);
    if (heading.atEnd() || !heading.at(Token.Kind.WORD)) {
      problems.error(
          "P110",
          heading.here(),
          "expected the id of the policy here",
          "write for instance: policy ACME.ROOT-MFA \"The root user of every account has MFA\"");
      return Optional.empty();
    }
    Token id = heading.next();
    int before = problems.count();
    if (block.lines().stream().mapToInt(PolicyReader::size).sum() > MOST_TOKENS) {
      problems.error(
          "P108",
          id.span(),
          "a policy has at most " + MOST_TOKENS + " words",
          "split the policy in two");
      return Optional.empty();
    }
    Statements statements = new Statements(block, KEYWORDS, REPEATABLE, problems);
    if (!statements.sound()) {
      return Optional.empty();
    }
    Optional<Token> title = attempt(() -> Statements.expectText(heading));
    attempt(
        () -> {
          Statements.expectEnd(heading);
          return id;
        });
    demand(statements, id);
    Optional<Practice> practice = practice(statements);
    Optional<Severity> severity = severity(statements);
    Optional<Token> rationale = statements.text("rationale");
    List<Link> improvements = improvements(statements, practice);
    Optional<String> question = question(statements);
    Map<String, Value.Parameter> parameters = parameters(statements);
    Map<String, Age> ages = ages(statements);
    Optional<ThingDefinition> subject = subject(statements);
    Optional<Condition> where = Optional.empty();
    Optional<Condition> must = Optional.empty();
    Optional<Message> say = Optional.empty();
    if (subject.isPresent()) {
      int applies = statements.all("applies to each").get(0).first().span().line();
      Scope scope = Scope.of(subject.get(), parameters, applies);
      where = scopeLine(statements).flatMap(cursor -> conditions.read(cursor, scope));
      must = statements.first("must").flatMap(cursor -> conditions.read(cursor, scope));
      say =
          statements
              .text("say")
              .flatMap(
                  text ->
                      attempt(
                          () -> new MessageReader(phrases, conditions.finder()).read(text, scope)));
    }
    Optional<String> owner = statements.text("owner").map(Token::text);
    Optional<String> version =
        statements
            .first("version")
            .flatMap(c -> attempt(() -> Statements.words(c, "version 1.0.0")));
    List<String> formerly = words(statements, "formerly");
    List<String> tags = words(statements, "tags");
    if (problems.count() > before || must.isEmpty() || title.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Policy(
            id.text(),
            title.get().text(),
            question.orElse(catalogue.questionId()),
            practice.orElseThrow(),
            severity.orElseThrow(),
            rationale.orElseThrow().text(),
            improvements,
            owner,
            version,
            formerly,
            tags,
            ages,
            List.copyOf(parameters.values()),
            subject.orElseThrow(),
            where,
            must.get(),
            say,
            block.text(),
            id.span()));
  }

  private static int size(Line line) {
    return line.tokens().size() + line.bullets().stream().mapToInt(PolicyReader::size).sum();
  }

  /** {@code where} stands on a line of its own, or behind {@code applies to each THING}. */
  private static Optional<Cursor> scopeLine(Statements statements) {
    Optional<Cursor> applies = statements.first("applies to each");
    applies.ifPresent(cursor -> cursor.until("where"));
    return applies.filter(cursor -> cursor.skip("where")).or(() -> statements.first("where"));
  }

  /** Tells all compulsory lines that a policy lacks. */
  private void demand(Statements statements, Token id) {
    Map<String, String> examples = new LinkedHashMap<>();
    examples.put("practice", "practice \"" + catalogue.practices().get(0).title() + "\"");
    examples.put("severity", "severity high");
    examples.put("rationale", "rationale \"why this matters\"");
    examples.put(
        "improvement",
        "improvement \"" + catalogue.practices().get(0).plan().get(0).title() + "\"");
    examples.put("applies to each", "applies to each account");
    examples.put("must", "must the account is active");
    List<String> missing =
        examples.keySet().stream().filter(k -> statements.all(k).isEmpty()).toList();
    if (!missing.isEmpty()) {
      problems.error(
          "P105",
          id.span(),
          "policy " + id.text() + " has no line '" + String.join("', '", missing) + "'",
          "add a line such as: " + examples.get(missing.get(0)));
    }
  }

  private Optional<String> question(Statements statements) {
    Optional<Cursor> cursor = statements.first("question");
    Optional<String> question =
        cursor.flatMap(c -> attempt(() -> Statements.words(c, "question SEC 1")));
    question
        .filter(q -> !q.equalsIgnoreCase(catalogue.questionId()))
        .ifPresent(
            q ->
                problems.error(
                    "P302",
                    Statements.spanOfRest(cursor.orElseThrow()),
                    "no question is called '" + q + "'",
                    "write: question " + catalogue.questionId()));
    return question;
  }

  private Optional<Practice> practice(Statements statements) {
    if (statements.all("practice").isEmpty()) {
      return Optional.empty();
    }
    Optional<Token> written = statements.text("practice");
    Optional<Practice> practice = written.flatMap(text -> catalogue.practiceTitled(text.text()));
    if (written.isPresent() && practice.isEmpty()) {
      List<String> titles = catalogue.practices().stream().map(Practice::title).toList();
      problems.error(
          "P303",
          written.get().span(),
          catalogue.questionId() + " has no practice \"" + written.get().text() + "\"",
          Suggestion.nearest(written.get().text(), titles)
              .map(title -> "did you mean \"" + title + "\"?")
              .orElse("the practices are: \"" + String.join("\", \"", titles) + "\""));
    }
    return practice;
  }

  private Optional<Severity> severity(Statements statements) {
    if (statements.all("severity").isEmpty()) {
      return Optional.empty();
    }
    return statements
        .first("severity")
        .flatMap(
            cursor ->
                attempt(
                    () -> {
                      String word = Statements.words(cursor, "write: severity high");
                      List<String> words =
                          Arrays.stream(Severity.values()).map(Severity::word).toList();
                      return Arrays.stream(Severity.values())
                          .filter(s -> s.word().equalsIgnoreCase(word))
                          .findFirst()
                          .orElseThrow(
                              () ->
                                  new MistakeException(
                                      "P304",
                                      Statements.spanOfRest(cursor),
                                      "'" + word + "' is not a severity",
                                      Suggestion.didYouMean(word, words)
                                          .orElse("write one of: " + String.join(", ", words))));
                    }));
  }

  private List<Link> improvements(Statements statements, Optional<Practice> practice) {
    if (statements.all("improvement").isEmpty()) {
      return List.of();
    }
    List<Link> links = new ArrayList<>();
    Optional<List<Token>> titles =
        statements.first("improvement").flatMap(c -> attempt(() -> Statements.texts(c)));
    if (practice.isPresent() && titles.isPresent()) {
      List<Link> known = catalogue.linksOf(practice.get());
      for (Token title : titles.get()) {
        Optional<Link> link =
            known.stream().filter(l -> l.title().equalsIgnoreCase(title.text())).findFirst();
        link.ifPresent(links::add);
        if (link.isEmpty()) {
          problems.error(
              "P301",
              title.span(),
              "the improvement plan of "
                  + catalogue.questionId()
                  + ", \""
                  + practice.get().title()
                  + "\", has no item \""
                  + title.text()
                  + "\"",
              Suggestion.nearest(title.text(), known.stream().map(Link::title).toList())
                  .map(near -> "did you mean \"" + near + "\"?")
                  .orElse(
                      "its items are: \""
                          + String.join(
                              "\", \"", practice.get().plan().stream().map(Link::title).toList())
                          + "\""));
        }
      }
    }
    return links;
  }

  private Map<String, Value.Parameter> parameters(Statements statements) {
    Map<String, Value.Parameter> parameters = new LinkedHashMap<>();
    for (Line line : statements.all("parameter")) {
      attempt(
          () -> {
            Cursor cursor = new Cursor(line, 1);
            String example = "write for instance: parameter grace period is 3 days";
            if (cursor.atEnd() || cursor.at("is")) {
              throw new MistakeException(
                  "P110", cursor.here(), "expected the name of the parameter here", example);
            }
            String name = Line.words(cursor.until("is")).toLowerCase(java.util.Locale.ROOT);
            if (!cursor.skip("is")) {
              throw new MistakeException("P101", cursor.here(), "expected 'is' here", example);
            }
            Span at = cursor.here();
            Value value =
                ValueReader.literal(cursor)
                    .orElseThrow(
                        () ->
                            new MistakeException(
                                "P211",
                                at,
                                "expected a value here",
                                "a number, a text in quotation marks, a date, or a duration such"
                                    + " as 3 days"));
            Statements.expectEnd(cursor);
            if (parameters.put(name, new Value.Parameter(name, value)) != null) {
              throw new MistakeException(
                  "P106",
                  line.first().span(),
                  "there is a parameter '" + name + "' already",
                  "give one of them another name");
            }
            return name;
          });
    }
    return parameters;
  }

  private Map<String, Age> ages(Statements statements) {
    Map<String, Age> ages = new LinkedHashMap<>();
    for (Line line : statements.all("evidence")) {
      attempt(
          () -> {
            Cursor cursor = new Cursor(line, 1);
            String example = "write for instance: evidence credential report, at most 7 days old";
            if (cursor.atEnd()) {
              throw new MistakeException(
                  "P110", cursor.here(), "expected the name of a source here", example);
            }
            List<Token> name = cursor.until(",");
            Source source = source(name);
            cursor.skip(Token.Kind.COMMA);
            Span at = cursor.here();
            if (!cursor.skip("at most")
                || !(ValueReader.literal(cursor).orElse(null) instanceof Value.DurationValue age)
                || !cursor.skip("old")) {
              throw new MistakeException("P110", at, "expected 'at most N days old' here", example);
            }
            Statements.expectEnd(cursor);
            ages.put(source.name(), age.age());
            return source;
          });
    }
    return ages;
  }

  private Source source(List<Token> name) {
    String words = Line.words(name);
    List<Source> sources = phrases.vocabulary().sources();
    Optional<Source> known =
        sources.stream().filter(s -> s.name().equalsIgnoreCase(words)).findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    if (sources.isEmpty()) {
      return new Source(words, words, List.of(), Source.Reach.ACCOUNT, Optional.empty());
    }
    throw new MistakeException(
        "P305",
        Line.span(name),
        "no source of evidence is called '" + words + "'",
        Suggestion.didYouMean(words, sources.stream().map(Source::name).toList())
            .orElse("the vocabulary lists them in its 'source' blocks"));
  }

  private Optional<ThingDefinition> subject(Statements statements) {
    if (statements.all("applies to each").isEmpty()) {
      return Optional.empty();
    }
    return statements
        .first("applies to each")
        .flatMap(
            cursor ->
                attempt(
                    () -> {
                      Statements.words(cursor, "write for instance: applies to each account");
                      int from = cursor.position();
                      String words = Line.words(cursor.until("where"));
                      Span span = cursor.spanFrom(from);
                      return phrases.vocabulary().things().stream()
                          .filter(
                              thing ->
                                  PhraseBook.nounsOf(thing).stream()
                                      .anyMatch(words::equalsIgnoreCase))
                          .findFirst()
                          .orElseThrow(
                              () -> {
                                List<String> names =
                                    phrases.vocabulary().things().stream()
                                        .map(ThingDefinition::name)
                                        .toList();
                                return new MistakeException(
                                    "P205",
                                    span,
                                    "the vocabulary has no thing called '" + words + "'",
                                    Suggestion.didYouMean(words, names)
                                        .orElse("it has: " + String.join(", ", names)));
                              });
                    }));
  }

  private List<String> words(Statements statements, String keyword) {
    List<String> words = new ArrayList<>();
    statements
        .first(keyword)
        .ifPresent(
            cursor -> {
              while (!cursor.atEnd()) {
                if (cursor.skip(Token.Kind.COMMA).isEmpty()) {
                  words.add(cursor.next().text());
                }
              }
            });
    return words;
  }

  private <T> Optional<T> attempt(java.util.function.Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (MistakeException mistake) {
      mistake.tell(problems);
      return Optional.empty();
    }
  }
}

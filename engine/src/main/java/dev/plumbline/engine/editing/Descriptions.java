package dev.plumbline.engine.editing;

import dev.plumbline.engine.catalogue.Link;
import dev.plumbline.engine.catalogue.Practice;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.policy.witness.Meaning;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Source;
import dev.plumbline.engine.things.ThingDefinition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What to tell people of the things that words name, in Markdown. */
final class Descriptions {

  private static final List<String> OF_POLICIES = List.of("practice", "severity", "rationale");

  private final Understanding understanding;

  Descriptions(Understanding understanding) {
    this.understanding = understanding;
  }

  /** A few words. */
  String brief(Meaning meaning) {
    if (meaning instanceof Meaning.Phrase phrase) {
      Attribute target = phrase.target();
      return kind(target) + target.source().map(source -> ", from " + source.name()).orElse("");
    }
    if (meaning instanceof Meaning.PolicyId policy) {
      return policy(policy.id()).flatMap(Descriptions::title).orElse("policy");
    }
    if (meaning instanceof Meaning.Parameter) {
      return "parameter";
    }
    if (meaning instanceof Meaning.ThingName) {
      return "thing";
    }
    if (meaning instanceof Meaning.SourceName) {
      return "source of evidence";
    }
    return meaning instanceof Meaning.PracticeTitle ? "practice" : "improvement";
  }

  String markdown(Meaning meaning) {
    if (meaning instanceof Meaning.Phrase phrase) {
      return phrase(phrase);
    }
    if (meaning instanceof Meaning.PolicyId policy) {
      return policy(policy.id()).map(Descriptions::policy).orElse("");
    }
    if (meaning instanceof Meaning.ThingName thing) {
      return vocabularyThing(thing.name()).map(this::thing).orElse("");
    }
    if (meaning instanceof Meaning.SourceName source) {
      return source(source.name()).map(Descriptions::source).orElse("");
    }
    if (meaning instanceof Meaning.PracticeTitle practice) {
      return understanding.catalogue().practice(practice.choiceId()).map(this::practice).orElse("");
    }
    return meaning instanceof Meaning.Improvement improvement ? link(improvement.link()) : "";
  }

  /** A parameter as its policy declares it. */
  String parameter(Line line) {
    return "`" + Line.words(line.tokens()) + "`";
  }

  private String phrase(Meaning.Phrase phrase) {
    Attribute target = phrase.target();
    List<String> parts = new ArrayList<>();
    parts.add(
        "**" + (phrase.negated() ? target.notPhrase().orElseThrow() : target.phrase()) + "**");
    String about = kind(target) + " of " + target.thing();
    if (target.kind() == Attribute.Kind.CHOICE) {
      about += ", one of: " + String.join(", ", target.choices());
    }
    parts.add(about);
    target
        .notPhrase()
        .ifPresent(not -> parts.add("opposite: " + (phrase.negated() ? target.phrase() : not)));
    target.example().ifPresent(example -> parts.add("example: `" + example + "`"));
    evidence(phrase).forEach(source -> parts.add(source(source)));
    return String.join("\n\n", parts);
  }

  /** The sources that decide the phrase: those of its attributes, each once. */
  private static List<Source> evidence(Meaning.Phrase phrase) {
    return phrase.steps().stream().flatMap(step -> step.source().stream()).distinct().toList();
  }

  private static String kind(Attribute attribute) {
    return switch (attribute.kind()) {
      case LIST -> "list of " + attribute.item().orElseThrow();
      default -> attribute.kind().label();
    };
  }

  private static String source(Source source) {
    String reach =
        switch (source.reach()) {
          case ORGANIZATION -> "once for the organization";
          case ACCOUNT -> "for each account";
          case REGION -> "for each account and Region";
          case REGISTER -> "a register of the bundle";
        };
    String age =
        source
            .maximumAge()
            .map(Duration::toDays)
            .map(days -> ", at most " + days + (days == 1 ? " day old" : " days old"))
            .orElse("");
    String calls =
        source.operations().isEmpty()
            ? "no AWS operation"
            : source.operations().stream()
                .map(operation -> "`" + operation + "`")
                .collect(Collectors.joining(", "));
    return "evidence: "
        + source.name()
        + ", "
        + source.title()
        + ", "
        + reach
        + age
        + "\n\nreads: "
        + calls;
  }

  private Optional<Source> source(String name) {
    return understanding.vocabulary().stream()
        .flatMap(vocabulary -> vocabulary.sources().stream())
        .filter(source -> source.name().equalsIgnoreCase(name))
        .findFirst();
  }

  private Optional<ThingDefinition> vocabularyThing(String name) {
    return understanding.vocabulary().flatMap(vocabulary -> vocabulary.thing(name));
  }

  private String thing(ThingDefinition thing) {
    String text = "**" + thing.name() + "**";
    if (!thing.title().equals(thing.name())) {
      text += ", " + thing.title();
    }
    text += "\n\n" + thing.attributes().size() + " attributes";
    if (thing.within().isPresent()) {
      text += ", within " + thing.within().get();
    }
    return text + thing.source().map(source -> "\n\n" + source(source)).orElse("");
  }

  private String practice(Practice practice) {
    return "**"
        + practice.title()
        + "**\n\n"
        + practice.id()
        + ", `"
        + practice.choiceId()
        + "`\n\n"
        + practice.description()
        + "\n\n["
        + understanding.catalogue().questionId()
        + "]("
        + understanding.catalogue().page()
        + ")";
  }

  private static String link(Link link) {
    return "[" + link.title() + "](" + link.url() + ")\n\n" + link.kind();
  }

  private Optional<Block> policy(String id) {
    return understanding
        .sources()
        .blocks()
        .filter(block -> block.keyword().equals("policy"))
        .filter(block -> Sources.name(block).filter(name -> name.text().equals(id)).isPresent())
        .findFirst();
  }

  private static Optional<String> title(Block policy) {
    return policy.heading().tokens().stream()
        .filter(token -> token.kind() == Token.Kind.TEXT)
        .map(Token::text)
        .findFirst();
  }

  private static String policy(Block block) {
    List<String> parts = new ArrayList<>();
    parts.add("**" + Sources.name(block).map(Token::text).orElse("") + "**");
    title(block).ifPresent(parts::add);
    block.lines().stream()
        .filter(line -> OF_POLICIES.stream().anyMatch(line.first()::is))
        .forEach(line -> parts.add(Line.words(line.tokens())));
    return String.join("\n\n", parts);
  }
}

package dev.plumbline.engine.things;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How a vocabulary's things stand in a snapshot: which kinds have lines of their own and which are
 * nested in the lines of their holder, and which source says what.
 */
final class SourceRules {
  static final String ORGANIZATION = "organization";
  static final String ACCOUNT = "account";
  static final String REGION = "region";

  /** A line names its account and Region, so things held by one of these need no other holder. */
  private static final Set<String> HOLDERS_OF_LINES = Set.of(ORGANIZATION, ACCOUNT, REGION);

  private final Vocabulary vocabulary;
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, KindPlan> plans = new HashMap<>();

  /** What a value of an attribute is made of. */
  enum Place {
    /** A field of the thing's own lines. */
    FIELD,
    /** Other things with lines of their own. */
    LINES,
    /** Worked out from other evidence, or given from outside. */
    GIVEN
  }

  SourceRules(Vocabulary vocabulary) {
    this(vocabulary, attribute -> true);
  }

  /** Rules by which things get only the wanted ones of their attributes. */
  SourceRules(Vocabulary vocabulary, Predicate<Attribute> wanted) {
    this.vocabulary = vocabulary;
    vocabulary.sources().forEach(source -> sources.put(source.name(), source));
    for (ThingDefinition kind : vocabulary.things()) {
      if (kind.isFromRegister()) {
        continue;
      }
      kind.source().ifPresent(source -> sources.putIfAbsent(source.name(), source));
      kind.attributes()
          .forEach(a -> a.source().ifPresent(source -> sources.putIfAbsent(source.name(), source)));
    }
    vocabulary.things().forEach(kind -> plans.put(kind.name(), KindPlan.of(kind, this, wanted)));
  }

  /** How things of a kind of the vocabulary are put together. */
  KindPlan plan(ThingDefinition kind) {
    return requireNonNull(plans.get(kind.name()));
  }

  List<Source> sources() {
    return List.copyOf(sources.values());
  }

  /** Whether a kind has lines of its own; otherwise its things are nested in their holder's. */
  static boolean hasLines(ThingDefinition kind) {
    return kind.within().isEmpty() || HOLDERS_OF_LINES.contains(kind.within().get());
  }

  Place place(ThingDefinition holder, Attribute attribute) {
    if (attribute.item().isEmpty()) {
      return Place.FIELD;
    }
    Optional<ThingDefinition> item = vocabulary.thing(attribute.item().get());
    if (item.isEmpty() || !item.get().within().equals(Optional.of(holder.name()))) {
      return Place.GIVEN;
    }
    return hasLines(item.get()) ? Place.LINES : Place.FIELD;
  }

  /**
   * The source of a field; the last resort is the source whose lines show that the thing exists.
   */
  static Optional<Source> sourceOf(
      ThingDefinition kind, Attribute field, Optional<Source> showsThing) {
    return field.source().or(kind::source).or(() -> showsThing);
  }

  /** The sources that have lines about things of a kind; none if only its holders' name them. */
  List<Source> sourcesOf(ThingDefinition kind) {
    Map<String, Source> found = new LinkedHashMap<>();
    kind.source().ifPresent(source -> found.put(source.name(), source));
    for (Attribute attribute : kind.attributes()) {
      if (place(kind, attribute) == Place.FIELD) {
        attribute.source().ifPresent(source -> found.putIfAbsent(source.name(), source));
      }
    }
    return List.copyOf(found.values());
  }

  /**
   * The sources whose lines show which things an attribute leads to: its own; else those of the
   * things. A source that is only the holder's is not the attribute's own.
   */
  List<Source> sourcesOfItems(ThingDefinition holder, Attribute attribute) {
    Optional<Source> own = attribute.source().filter(s -> !holder.source().equals(Optional.of(s)));
    if (own.isPresent()) {
      return List.of(own.get());
    }
    List<Source> ofItem = sourcesOf(item(attribute));
    return ofItem.isEmpty() ? attribute.source().map(List::of).orElse(List.of()) : ofItem;
  }

  ThingDefinition item(Attribute attribute) {
    return vocabulary.require(attribute.item().orElseThrow());
  }

  /** The kinds of which a source may have lines. */
  Set<String> kindsOf(Source source) {
    Set<String> kinds = new LinkedHashSet<>();
    for (ThingDefinition kind : vocabulary.things()) {
      if (hasLines(kind) && sourcesOf(kind).contains(source)) {
        kinds.add(kind.name());
      }
      for (Attribute attribute : kind.attributes()) {
        if (place(kind, attribute) == Place.LINES
            && sourcesOfItems(kind, attribute).contains(source)) {
          kinds.add(item(attribute).name());
        }
      }
    }
    return kinds;
  }
}

package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** Assembles the things of one account's folder out of its lines. */
final class ThingAssembler {
  private final SourceRules rules;
  private final AccountEvidence evidence;

  ThingAssembler(SourceRules rules, AccountEvidence evidence) {
    this.rules = rules;
    this.evidence = evidence;
  }

  /** All things of a kind that lines of its own sources show. */
  Things things(ThingDefinition kind) {
    AccountEvidence.Sighting sighting =
        evidence.sighting(kind.name(), rules.plan(kind).sources(), Optional.empty());
    List<Thing> things = new ArrayList<>();
    for (EvidenceLine.Key key : sighting.keys()) {
      things.add(thing(kind, key, Optional.empty()));
    }
    return new Things(things, sighting.gaps());
  }

  /** Things, and why there may be more. */
  record Things(List<Thing> items, SortedSet<Cause> gaps) {}

  /**
   * One thing.
   *
   * @param showsThing the source whose lines show that it exists, for kinds without one
   */
  Thing thing(ThingDefinition kind, EvidenceLine.Key key, Optional<Source> showsThing) {
    KindPlan plan = rules.plan(kind);
    List<Source> sources = plan.sources();
    if (showsThing.isPresent() && !sources.contains(showsThing.get())) {
      sources = new ArrayList<>(sources);
      sources.add(showsThing.get());
    }
    Identity identity =
        new Identity(
            kind.name(),
            key.id(),
            evidence.account(),
            key.region(),
            evidence.origins(sources, key));
    Map<String, Object> values = new HashMap<>();
    for (KindPlan.Part part : plan.parts()) {
      values.put(part.attribute().name(), value(kind, part, key, showsThing));
    }
    return kind.factory().apply(identity, values);
  }

  private Object value(
      ThingDefinition kind, KindPlan.Part part, EvidenceLine.Key key, Optional<Source> showsThing) {
    return switch (part.place()) {
      case FIELD -> field(part, key, showsThing);
      case LINES -> items(kind, part, key);
      case GIVEN -> unknown(part.attribute(), part.missing());
    };
  }

  private Object field(KindPlan.Part part, EvidenceLine.Key key, Optional<Source> showsThing) {
    Attribute attribute = part.attribute();
    Optional<Source> source = part.source().isPresent() ? part.source() : showsThing;
    if (source.isEmpty()) {
      return unknown(
          attribute, Cause.notCollected("no source says \"%s\"".formatted(attribute.phrase())));
    }
    SourceEvidence its = evidence.of(source.get());
    AccountLedger.Reading reading = its.reading(key.region());
    Optional<EvidenceLine> line = reading.usable() ? its.line(key) : Optional.empty();
    if (line.isEmpty()) {
      return unknown(
          attribute,
          reading.gap().orElseGet(() -> Cause.notCollected(silent(source.get(), key, ""))));
    }
    Optional<Cause> objection = line.get().objection();
    if (objection.isPresent()) {
      return unknown(attribute, objection.get());
    }
    Object value = line.get().values().get(attribute.name());
    if (value == null) {
      String of = "\"%s\" of ".formatted(attribute.name());
      return unknown(
          attribute,
          line.get()
              .gap(reading.gap())
              .orElseGet(() -> Cause.notCollected(silent(source.get(), key, of))));
    }
    Optional<Cause> listGap = line.get().listGap(reading.gap());
    return value instanceof Listing<?> listing && listGap.isPresent()
        ? Listing.partial(listing.items(), listGap.get())
        : value;
  }

  private static String silent(Source source, EvidenceLine.Key key, String of) {
    return "%s: nothing about %s%s \"%s\"".formatted(source.title(), of, key.kind(), key.id());
  }

  private Object items(ThingDefinition holder, KindPlan.Part part, EvidenceLine.Key key) {
    Attribute attribute = part.attribute();
    ThingDefinition item = part.item().orElseThrow();
    List<Source> sources = part.itemSources();
    boolean inRegion = holder.name().equals(SourceRules.REGION);
    AccountEvidence.Sighting seen =
        evidence.sighting(
            item.name(), sources, inRegion ? Optional.of(key.id()) : Optional.empty());
    Optional<Source> showsThem =
        sources.size() == 1 ? Optional.of(sources.get(0)) : Optional.empty();
    List<Thing> things = new ArrayList<>();
    for (EvidenceLine.Key each : seen.keys()) {
      things.add(thing(item, each, showsThem));
    }
    return attribute.kind() == Attribute.Kind.ONE
        ? one(attribute, things, seen.gaps())
        : new Listing<>(things, Gaps.combine(seen.gaps()));
  }

  private static Observed<Thing> one(
      Attribute attribute, List<Thing> things, SortedSet<Cause> gaps) {
    if (things.size() > 1) {
      return Observed.unknown(tooMany(attribute.phrase(), things));
    }
    if (things.size() == 1) {
      return Observed.present(things.get(0));
    }
    return Gaps.combine(gaps).<Observed<Thing>>map(Observed::unknown).orElseGet(Observed::absent);
  }

  /** There can be only one, and more were seen. */
  static Cause tooMany(String what, List<Thing> things) {
    return new Cause(
        Cause.Reason.MALFORMED,
        "%s: expected one, found %d: %s"
            .formatted(
                what,
                things.size(),
                String.join(", ", things.stream().map(t -> t.identity().id()).toList())));
  }

  static Object unknown(Attribute attribute, Cause cause) {
    return attribute.kind().isList() ? Listing.unknown(cause) : Observed.unknown(cause);
  }
}

package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Cause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Things that stand by themselves, by kind, and why there may be more: a part of an estate. */
public final class EstatePart {
  private final Map<String, ThingAssembler.Things> roots = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();
  private final Set<Instant> moments = new HashSet<>();

  EstatePart() {}

  /** Several parts as one, their things in the order of the parts. */
  public static EstatePart of(Collection<EstatePart> parts) {
    EstatePart all = new EstatePart();
    for (EstatePart part : parts) {
      part.roots.forEach((kind, things) -> all.add(kind, things.items(), things.gaps()));
      all.warnings.addAll(part.warnings);
      all.moments.addAll(part.moments);
    }
    return all;
  }

  /** A part without things that knows why there may be some, by kind. */
  public static EstatePart ofGaps(Map<String, SortedSet<Cause>> gaps) {
    EstatePart part = new EstatePart();
    gaps.forEach((kind, causes) -> part.add(kind, List.of(), causes));
    return part;
  }

  void add(String kind, List<Thing> items, SortedSet<Cause> gaps) {
    ThingAssembler.Things all =
        roots.computeIfAbsent(
            kind, none -> new ThingAssembler.Things(new ArrayList<>(), new TreeSet<>()));
    all.items().addAll(items);
    all.gaps().addAll(gaps);
  }

  void warn(Collection<String> lines) {
    warnings.addAll(lines);
  }

  /** The things by kind, in the order of the vocabulary. */
  Map<String, Listing<Thing>> listings(Vocabulary vocabulary) {
    Map<String, Listing<Thing>> listings = new LinkedHashMap<>();
    for (ThingDefinition kind : vocabulary.things()) {
      ThingAssembler.Things things = roots.get(kind.name());
      if (things != null) {
        listings.put(kind.name(), new Listing<>(things.items(), Gaps.combine(things.gaps())));
      }
    }
    return listings;
  }

  void read(Stream<Instant> at) {
    at.forEach(moments::add);
  }

  /** When the evidence was read, that which counts for nothing too. */
  public Set<Instant> moments() {
    return Set.copyOf(moments);
  }

  /** Why there may be more things than the part has, by kind; the sets may be empty. */
  public Map<String, SortedSet<Cause>> gaps() {
    Map<String, SortedSet<Cause>> gaps = new LinkedHashMap<>();
    roots.forEach((kind, things) -> gaps.put(kind, things.gaps()));
    return gaps;
  }

  /** What is odd in the files that were read, one line each. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }
}

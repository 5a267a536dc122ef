package dev.plumbline.engine.things;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be said: the kinds of things, their attributes with phrases, and the sources of
 * evidence, in file order.
 */
public final class Vocabulary {

  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, ThingDefinition> things = new LinkedHashMap<>();

  public Vocabulary(List<Source> sources, List<ThingDefinition> things) {
    sources.forEach(source -> this.sources.put(source.name(), source));
    things.forEach(thing -> this.things.put(thing.name(), thing));
  }

  public List<Source> sources() {
    return List.copyOf(sources.values());
  }

  public Optional<Source> source(String name) {
    return Optional.ofNullable(sources.get(name));
  }

  public List<ThingDefinition> things() {
    return List.copyOf(things.values());
  }

  public Optional<ThingDefinition> thing(String name) {
    return Optional.ofNullable(things.get(name));
  }

  /** The definition of a kind that is known to exist. */
  public ThingDefinition require(String name) {
    return thing(name)
        .orElseThrow(() -> new IllegalArgumentException("no thing is called " + name));
  }

  /**
   * How to reach the things of a kind from the things that stand by themselves: the root kind, and
   * the attributes to follow from it. Several paths when the holder has several attributes of the
   * kind, as an account has contacts.
   */
  public List<SubjectPath> pathsTo(ThingDefinition kind) {
    if (kind.within().isEmpty()) {
      return List.of(new SubjectPath(kind, List.of()));
    }
    List<SubjectPath> paths = new ArrayList<>();
    for (SubjectPath toHolder : pathsTo(require(kind.within().get()))) {
      holding(toHolder.end(this), kind).forEach(attribute -> paths.add(toHolder.then(attribute)));
    }
    return paths;
  }

  private static Stream<Attribute> holding(ThingDefinition holder, ThingDefinition kind) {
    return holder.attributes().stream()
        .filter(attribute -> attribute.item().filter(kind.name()::equals).isPresent());
  }

  /**
   * A way from a thing that stands by itself to the subjects of a policy.
   *
   * @param root the kind it starts from
   * @param steps the attributes to follow, each {@link Attribute.Kind#ONE} or {@link
   *     Attribute.Kind#LIST}
   */
  public record SubjectPath(ThingDefinition root, List<Attribute> steps) {
    public SubjectPath {
      steps = List.copyOf(steps);
    }

    SubjectPath then(Attribute step) {
      return new SubjectPath(root, Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    ThingDefinition end(Vocabulary vocabulary) {
      return steps.isEmpty()
          ? root
          : vocabulary.require(steps.get(steps.size() - 1).item().orElseThrow());
    }
  }
}

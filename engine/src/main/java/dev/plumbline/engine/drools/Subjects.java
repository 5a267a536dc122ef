package dev.plumbline.engine.drools;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.findings.Subject;
import dev.plumbline.engine.things.Listing;
import dev.plumbline.engine.things.Thing;
import dev.plumbline.engine.things.ThingKey;
import dev.plumbline.engine.things.Vocabulary;
import dev.plumbline.engine.things.Vocabulary.SubjectPath;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which of the things that people named are in the evidence. */
public final class Subjects {

  private Subjects() {}

  /**
   * What was found, and what is certainly not there: of a kind whose things could not all be
   * listed, nothing is.
   */
  public record Presence(Set<ThingKey> found, Set<ThingKey> missing) {

    /** What holds of two parts of the evidence together. */
    public Presence and(Presence other) {
      Set<ThingKey> either = new HashSet<>(found);
      either.addAll(other.found);
      Set<ThingKey> neither = new HashSet<>(missing);
      neither.retainAll(other.missing);
      return new Presence(either, neither);
    }
  }

  /**
   * Looks for the named things.
   *
   * @param roots the things that stand by themselves, by kind
   */
  public static Presence find(
      Vocabulary vocabulary, Map<String, Listing<Thing>> roots, Collection<ThingKey> named) {
    Presence presence = new Presence(new HashSet<>(), new HashSet<>());
    Map<String, List<ThingKey>> byKind =
        named.stream().collect(Collectors.groupingBy(ThingKey::kind));
    byKind.forEach(
        (kind, keys) ->
            vocabulary
                .thing(kind)
                .ifPresent(
                    definition -> {
                      Search search = new Search(keys);
                      search.through(vocabulary.pathsTo(definition), roots);
                      search.tell(presence);
                    }));
    return presence;
  }

  /** A walk that strikes off what it meets. */
  private static final class Search implements SubjectWalk.Visitor {
    private final Set<String> sought = new TreeSet<>();
    private final List<ThingKey> named;
    private boolean complete = true;

    Search(List<ThingKey> keys) {
      named = keys;
      keys.forEach(key -> sought.add(key.id()));
    }

    void through(List<SubjectPath> paths, Map<String, Listing<Thing>> roots) {
      if (paths.isEmpty()) {
        return;
      }
      Listing<Thing> things =
          roots.getOrDefault(paths.get(0).root().name(), Listing.complete(List.of()));
      complete &= things.isComplete();
      SubjectWalk walk = SubjectWalk.asRead(paths);
      things.items().forEach(root -> look(walk, root));
    }

    /** A thing whose values do not fit may hold what is sought. */
    private void look(SubjectWalk walk, Thing root) {
      try {
        walk.from(root, Instant.EPOCH, this);
      } catch (RuntimeException broken) {
        complete = false;
      }
    }

    @Override
    public void subject(Thing subject, List<Subject> holders) {
      sought.remove(subject.identity().id());
    }

    @Override
    public void gap(Thing owner, List<Subject> holders, Cause cause) {
      complete = false;
    }

    void tell(Presence presence) {
      for (ThingKey key : named) {
        if (!sought.contains(key.id())) {
          presence.found().add(key);
        } else if (complete) {
          presence.missing().add(key);
        }
      }
    }
  }
}

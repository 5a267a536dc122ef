package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Origin;
import java.util.Comparator;
import java.util.Map;

/**
 * A decoded line.
 *
 * @param values by attribute name, without those whose fields were left out
 */
record EvidenceLine(Key key, Origin origin, Map<String, Object> values) {

  /** Which thing, in the account of the folder, a line is about. */
  record Key(String kind, String id, String region) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::kind).thenComparing(Key::id).thenComparing(Key::region);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }
}

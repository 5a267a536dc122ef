package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.LineGap;
import dev.plumbline.engine.evidence.Origin;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * A decoded line.
 *
 * @param values by attribute name, without those whose fields were left out
 * @param gap why they were
 * @param objection why it does not count, though its cell does
 */
record EvidenceLine(
    Key key, Origin origin, Map<String, Object> values, LineGap gap, Optional<Cause> objection) {

  /**
   * Why what the line leaves out is unknown.
   *
   * @param ofRow what the row of the cell says of it
   */
  Optional<Cause> gap(Optional<Cause> ofRow) {
    if (gap instanceof LineGap.Because because) {
      return Optional.of(because.cause());
    }
    return listGap(ofRow);
  }

  /** Why the lists of the line may not be whole. */
  Optional<Cause> listGap(Optional<Cause> ofRow) {
    return gap instanceof LineGap.AsTheRow ? ofRow : Optional.empty();
  }

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

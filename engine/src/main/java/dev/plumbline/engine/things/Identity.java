package dev.plumbline.engine.things;

import static java.util.Objects.requireNonNull;

import dev.plumbline.engine.evidence.Origin;
import java.util.Map;

/**
 * Who a thing is and where it was seen.
 *
 * @param kind the vocabulary's name of the kind, such as {@code "root user"}
 * @param id unique among the things of the kind in its account and Region
 * @param account twelve digits
 * @param region a Region code or {@link dev.plumbline.engine.evidence.Cell#GLOBAL}
 * @param origins by source name: the answers the thing's values were read from
 */
public record Identity(
    String kind, String id, String account, String region, Map<String, Origin> origins) {
  public Identity {
    requireNonNull(kind, "kind is null");
    requireNonNull(id, "id is null");
    requireNonNull(account, "account is null");
    requireNonNull(region, "region is null");
    origins = Map.copyOf(origins);
  }

  @Override
  public String toString() {
    return kind + " \"" + id + '"';
  }
}

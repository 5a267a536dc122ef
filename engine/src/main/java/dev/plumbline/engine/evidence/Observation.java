package dev.plumbline.engine.evidence;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * One line of a snapshot file: what one answer said about one thing. In {@code data} a value is a
 * value, {@code null} is absent (we looked), and a field left out is unknown.
 *
 * @param thing the vocabulary's name of the kind of thing, such as {@code "root user"}
 * @param id the thing's id, unique among the things of its kind in its account and Region
 * @param account twelve digits
 * @param region a Region code or {@link Cell#GLOBAL}
 * @param from the answer the line was made from
 * @param data the fields, named as the vocabulary names the attributes
 * @param gap why fields may be left out
 */
public record Observation(
    String thing,
    String id,
    String account,
    String region,
    From from,
    ObjectNode data,
    LineGap gap) {

  /** A line of which only the row of its source says why it may be short. */
  public Observation(
      String thing, String id, String account, String region, From from, ObjectNode data) {
    this(thing, id, account, region, from, data, new LineGap.AsTheRow());
  }

  /** See {@link Origin}; the source is the name of the file the line stands in. */
  public record From(String operation, String requestId, Instant at) {
    public From {
      requireNonNull(operation, "operation is null");
      requireNonNull(requestId, "requestId is null");
      requireNonNull(at, "at is null");
    }
  }

  public Observation {
    requireNonNull(thing, "thing is null");
    requireNonNull(id, "id is null");
    requireNonNull(account, "account is null");
    requireNonNull(region, "region is null");
    requireNonNull(from, "from is null");
    requireNonNull(data, "data is null");
    requireNonNull(gap, "gap is null");
  }
}

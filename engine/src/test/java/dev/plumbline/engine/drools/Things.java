package dev.plumbline.engine.drools;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.evidence.Origin;
import dev.plumbline.engine.things.DeclaredThing;
import dev.plumbline.engine.things.Identity;
import dev.plumbline.engine.things.Listing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds things of the {@link Vocabularies#HOUSES} vocabulary; what is not given is unknown. */
final class Things {
  static final Cause DENIED = new Cause(Cause.Reason.DENIED, "survey:Read answered AccessDenied");
  static final Cause THROTTLED = new Cause(Cause.Reason.THROTTLED, "survey:Read");

  private final String kind;
  private final String id;
  private final Map<String, Object> values = new HashMap<>();
  private final Map<String, Origin> origins = new HashMap<>();

  private Things(String kind, String id) {
    this.kind = kind;
    this.id = id;
  }

  static Things a(String kind, String id) {
    return new Things(kind, id);
  }

  Things with(String attribute, Object value) {
    Object plain = value instanceof Integer number ? BigDecimal.valueOf(number) : value;
    values.put(
        attribute,
        plain instanceof Observed<?> || plain instanceof Listing<?>
            ? plain
            : Observed.present(plain));
    return this;
  }

  Things without(String attribute) {
    values.put(attribute, Observed.absent());
    return this;
  }

  Things unknown(String attribute, Cause cause) {
    values.put(attribute, Observed.unknown(cause));
    return this;
  }

  Things all(String attribute, Object... items) {
    values.put(attribute, Listing.complete(List.of(items)));
    return this;
  }

  Things some(String attribute, Cause gap, Object... items) {
    values.put(attribute, Listing.partial(List.of(items), gap));
    return this;
  }

  Things seen(Instant at) {
    origins.put("survey", new Origin("survey", "survey:Read", "", at));
    return this;
  }

  DeclaredThing thing() {
    return new DeclaredThing(new Identity(kind, id, "111111111111", "global", origins), values);
  }
}

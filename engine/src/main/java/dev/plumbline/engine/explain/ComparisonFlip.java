package dev.plumbline.engine.explain;

import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.policy.Condition.Comparison;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Listing;
import dev.plumbline.engine.things.Thing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the border value that gives a comparison the wanted truth. */
final class ComparisonFlip {
  private static final int COST_OF_A_TEXT = 3;

  private final FlipSearch search;

  ComparisonFlip(FlipSearch search) {
    this.search = search;
  }

  Optional<Plan> want(
      Comparison comparison, List<Thing> frames, boolean yes, Map<Place, Object> assumed) {
    Reader reader = search.reader(assumed);
    Map<Place, Object> edits = new HashMap<>();
    List<Object> operands = new ArrayList<>();
    for (Value operand : comparison.operands()) {
      if (operand instanceof Value.Column column) {
        column.values().stream().limit(1).forEach(operands::add);
      } else {
        operands.add(bare(operand, frames, reader, edits));
      }
    }
    Reader seen = search.reader(Map.of());
    String sentence =
        Wording.comparison(
            comparison, yes, seen, frames, Wording.operands(comparison, seen, frames));
    Place place = reader.place(comparison.path(), frames);
    for (Object value : values(comparison, operands, reader, frames)) {
      edits.put(place, value);
      Change change = new Change(sentence, edits, edits.size() * cost(comparison, frames));
      if (search.is(comparison, frames, yes, Plan.of(change).over(assumed))) {
        return Optional.of(Plan.of(change));
      }
    }
    return Optional.of(search.untried(comparison, frames, yes));
  }

  /** A text of an item says which item it is rather than how it is: it is not changed lightly. */
  private static int cost(Comparison comparison, List<Thing> frames) {
    boolean text = comparison.path().target().kind() == Attribute.Kind.TEXT;
    return text && frames.size() > 1 ? COST_OF_A_TEXT : 1;
  }

  private List<Object> values(
      Comparison comparison, List<Object> operands, Reader reader, List<Thing> frames) {
    if (comparison.path().target().kind().isList()) {
      return lists(reader.read(comparison.path(), frames).value(), operands.get(0));
    }
    return Borders.of(comparison.path().target(), operands, search.asOf()).stream()
        .<Object>map(Observed::present)
        .toList();
  }

  private static List<Object> lists(Object now, Object operand) {
    List<Object> items =
        now instanceof Listing<?> listing ? new ArrayList<>(listing.items()) : new ArrayList<>();
    List<Object> more = new ArrayList<>(items);
    more.add(operand);
    List<Object> fewer =
        items.stream().filter(item -> !item.toString().equalsIgnoreCase(operand + "")).toList();
    return List.of(
        now instanceof Listing<?> listing
            ? new Listing<>(more, listing.gap())
            : Listing.complete(more),
        Listing.complete(fewer));
  }

  /** The operand's value; for an attribute that has none, one that it could have. */
  private Object bare(Value operand, List<Thing> frames, Reader reader, Map<Place, Object> edits) {
    if (operand instanceof Value.Parameter parameter) {
      return bare(parameter.value(), frames, reader, edits);
    }
    if (operand instanceof Value.Reading reading) {
      Object value = reader.read(reading.path(), frames).value();
      if (value instanceof Observed.Present<?> present) {
        return present.value();
      }
      Object sample = search.sample(reading.path(), frames);
      edits.put(reader.place(reading.path(), frames), Observed.present(sample));
      return sample;
    }
    if (operand instanceof Value.NumberValue number) {
      return number.number();
    }
    if (operand instanceof Value.TextValue text) {
      return text.text();
    }
    return operand instanceof Value.DateValue ? operand : ((Value.DurationValue) operand).age();
  }
}

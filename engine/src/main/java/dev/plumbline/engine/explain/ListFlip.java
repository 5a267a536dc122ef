package dev.plumbline.engine.explain;

import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Condition.Count;
import dev.plumbline.engine.policy.Condition.Share;
import dev.plumbline.engine.policy.Path;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.things.Listing;
import dev.plumbline.engine.things.Thing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the items of a list that must change for a count or a share to have the wanted truth. */
final class ListFlip {
  private static final int COST_OF_AN_ITEM = 2;
  private static final int MOST_ITEMS_NAMED = 3;

  private final FlipSearch search;

  ListFlip(FlipSearch search) {
    this.search = search;
  }

  Optional<Plan> count(Count count, List<Thing> frames, boolean yes, Map<Place, Object> assumed) {
    int number = number(count.number());
    return switch (count.bound()) {
      case AT_LEAST ->
          yes
              ? atLeast(number, count, frames, assumed)
              : atMost(number - 1, count, frames, assumed);
      case AT_MOST ->
          yes
              ? atMost(number, count, frames, assumed)
              : atLeast(number + 1, count, frames, assumed);
      case EXACTLY ->
          yes ? exactly(number, count, frames, assumed) : other(number, count, frames, assumed);
    };
  }

  private Optional<Plan> exactly(
      int number, Count count, List<Thing> frames, Map<Place, Object> assumed) {
    return atMost(number, count, frames, assumed)
        .flatMap(fewer -> atLeast(number, count, frames, fewer.over(assumed)).map(fewer::and));
  }

  private Optional<Plan> other(
      int number, Count count, List<Thing> frames, Map<Place, Object> assumed) {
    return Plan.cheaper(
        atMost(number - 1, count, frames, assumed), atLeast(number + 1, count, frames, assumed));
  }

  private Optional<Plan> atLeast(
      int wanted, Count count, List<Thing> frames, Map<Place, Object> assumed) {
    Seen seen = seen(count.list(), frames, assumed);
    List<Plan> plans = new ArrayList<>();
    for (Thing item : seen.items()) {
      all(count.where(), with(frames, item), true, assumed).ifPresent(plans::add);
    }
    plans.sort(Comparator.comparingInt(Plan::cost));
    List<Plan> chosen = plans.subList(0, Math.min(wanted, plans.size()));
    long cheap = chosen.stream().filter(plan -> plan.cost() <= COST_OF_AN_ITEM).count();
    Optional<Plan> added = more((int) (wanted - cheap), count, seen, frames, assumed);
    if (added.isPresent()) {
      return Optional.of(
          named(chosen.subList(0, (int) cheap), count.list(), seen).and(added.get()));
    }
    return chosen.size() < wanted
        ? Optional.empty()
        : Optional.of(named(chosen, count.list(), seen));
  }

  /** Items that the list would have to have besides. */
  private Optional<Plan> more(
      int number, Count count, Seen seen, List<Thing> frames, Map<Place, Object> assumed) {
    if (number == 0) {
      return Optional.of(Plan.NOTHING);
    }
    List<Thing> longer = new ArrayList<>(seen.items());
    for (int i = 1; i <= number; i++) {
      longer.add(
          search.another(
              count.list().target().item().orElseThrow(),
              frames.get(count.list().frame()),
              longer.size() + 1));
    }
    Map<Place, Object> edits = new HashMap<>();
    edits.put(
        seen.place(),
        seen.listing()
            .map(l -> new Listing<>(longer, l.gap()))
            .orElseGet(() -> Listing.complete(longer)));
    Map<Place, Object> together = new HashMap<>(assumed);
    together.putAll(edits);
    for (Thing item : longer.subList(seen.items().size(), longer.size())) {
      Optional<Plan> plan = all(count.where(), with(frames, item), true, together);
      if (plan.isEmpty() || !plan.get().canBeTried()) {
        return Optional.empty();
      }
      edits.putAll(plan.get().over(Map.of()));
    }
    String sentence =
        Wording.about(frames)
            + "there were "
            + number
            + " more of "
            + count.list().words()
            + count.where().map(where -> " where " + Wording.words(where)).orElse("")
            + seen.now();
    return Optional.of(Plan.of(new Change(sentence, edits, number * COST_OF_AN_ITEM)));
  }

  private Optional<Plan> atMost(
      int wanted, Count count, List<Thing> frames, Map<Place, Object> assumed) {
    if (wanted < 0) {
      return Optional.empty();
    }
    Seen seen = seen(count.list(), frames, assumed);
    if (count.where().isEmpty() && seen.items().size() > wanted) {
      String sentence =
          Wording.about(frames)
              + "there were at most "
              + wanted
              + " of "
              + count.list().words()
              + seen.now();
      Object shorter = Listing.complete(seen.items().subList(0, wanted));
      return Optional.of(Plan.of(new Change(sentence, Map.of(seen.place(), shorter), 1)));
    }
    List<Plan> plans = new ArrayList<>();
    int over = -wanted;
    for (Thing item : seen.items()) {
      if (!all(count.where(), with(frames, item), false, assumed)
          .map(Plan.NOTHING::equals)
          .orElse(false)) {
        over++;
        all(count.where(), with(frames, item), false, assumed).ifPresent(plans::add);
      }
    }
    plans.sort(Comparator.comparingInt(Plan::cost));
    if (over > plans.size()) {
      return Optional.empty();
    }
    Plan items = named(plans.subList(0, Math.max(0, over)), count.list(), seen);
    return Optional.of(seen.whole(frames).and(items));
  }

  Optional<Plan> share(Share share, List<Thing> frames, boolean yes, Map<Place, Object> assumed) {
    Seen seen = seen(share.list(), frames, assumed);
    Plan whole = seen.whole(frames);
    List<Plan> plans = new ArrayList<>();
    for (Thing item : seen.items()) {
      List<Thing> deeper = with(frames, item);
      Optional<Plan> plan =
          yes
              ? Plan.cheaper(
                  search.want(share.must(), deeper, true, assumed),
                  share.where().flatMap(filter -> search.want(filter, deeper, false, assumed)))
              : all(share.where(), deeper, true, assumed)
                  .flatMap(
                      in ->
                          search.want(share.must(), deeper, false, in.over(assumed)).map(in::and));
      plan.filter(changes -> !changes.changes().isEmpty()).ifPresent(plans::add);
    }
    plans.sort(Comparator.comparingInt(Plan::cost));
    int least = 0;
    int most = plans.size();
    while (least < most) {
      int middle = (least + most) / 2;
      if (search.is(share, frames, yes, first(middle, plans, whole).over(assumed))) {
        most = middle;
      } else {
        least = middle + 1;
      }
    }
    Plan found = whole.and(named(plans.subList(0, least), share.list(), seen));
    return search.is(share, frames, yes, found.over(assumed))
        ? Optional.of(found)
        : Optional.empty();
  }

  private static Plan first(int number, List<Plan> plans, Plan whole) {
    return whole.and(Plan.together(plans.subList(0, number)));
  }

  /** Each item's own changes; of many items, how many. */
  private static Plan named(List<Plan> plans, Path list, Seen seen) {
    Plan together = Plan.together(plans);
    List<Plan> changed = plans.stream().filter(plan -> !plan.changes().isEmpty()).toList();
    if (changed.size() <= MOST_ITEMS_NAMED || !together.canBeTried()) {
      return together;
    }
    String sentence =
        "%d of %s were changed, each so that %s"
            .formatted(changed.size(), list.words(), changed.get(0).changes().get(0).sentence());
    return Plan.of(new Change(sentence, together.over(Map.of()), together.cost()));
  }

  private Optional<Plan> all(
      Optional<Condition> condition, List<Thing> frames, boolean yes, Map<Place, Object> assumed) {
    if (condition.isEmpty()) {
      return yes ? Optional.of(Plan.NOTHING) : Optional.empty();
    }
    return search.want(condition.get(), frames, yes, assumed);
  }

  /** A list as it is assumed to be; empty where a thing on the way to it is absent or unknown. */
  private record Seen(Path path, Place place, Optional<Listing<?>> listing, Object value) {

    List<Thing> items() {
      return listing
          .map(list -> list.items().stream().map(Thing.class::cast).toList())
          .orElse(List.of());
    }

    String now() {
      if (listing.isEmpty()) {
        return " (" + Wording.now(value) + ")";
      }
      int number = items().size();
      if (listing.get().isComplete()) {
        return number == 1 ? " (there is 1)" : " (there are " + number + ")";
      }
      return number == 0
          ? " (they are not known)"
          : " (there are " + number + ", and perhaps more)";
    }

    /** The list would have to be known to its end. */
    Plan whole(List<Thing> frames) {
      if (listing.isPresent() && listing.get().isComplete()) {
        return Plan.NOTHING;
      }
      String sentence =
          Wording.about(frames) + "it were known that there are no more of " + path.words() + now();
      return Plan.of(new Change(sentence, Map.of(place, Listing.complete(items())), 1));
    }
  }

  private Seen seen(Path path, List<Thing> frames, Map<Place, Object> assumed) {
    Reader reader = search.reader(assumed);
    Object value = reader.read(path, frames).value();
    Optional<Listing<?>> listing =
        value instanceof Listing<?> list ? Optional.of(list) : Optional.empty();
    return new Seen(path, reader.place(path, frames), listing, value);
  }

  private static List<Thing> with(List<Thing> frames, Thing item) {
    List<Thing> deeper = new ArrayList<>(frames);
    deeper.add(item);
    return deeper;
  }

  private static int number(Value value) {
    return value instanceof Value.Parameter parameter
        ? number(parameter.value())
        : ((Value.NumberValue) value).number().intValueExact();
  }
}

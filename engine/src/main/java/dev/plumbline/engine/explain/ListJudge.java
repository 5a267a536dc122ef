package dev.plumbline.engine.explain;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.explain.Explanation.Item;
import dev.plumbline.engine.explain.Explanation.Seen;
import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Truth;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.things.Listing;
import dev.plumbline.engine.things.Thing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Judges the clauses about lists: counts, shares and order. */
final class ListJudge {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Reader reader;
  private final Interpreter interpreter;

  ListJudge(Reader reader, Interpreter interpreter) {
    this.reader = reader;
    this.interpreter = interpreter;
  }

  Judged count(Condition.Count count, List<Thing> frames) {
    Reader.Read read = reader.read(count.list(), frames);
    int wanted = number(count.number()).intValueExact();
    if (!(read.value() instanceof Listing<?> listing)) {
      return unreached(count, read, "[0/0/0]");
    }
    List<Item> items = new ArrayList<>();
    Numbers numbers = new Numbers();
    TreeSet<Cause> causes = new TreeSet<>();
    for (Object item : listing.items()) {
      List<Judged> asked = ask(count.where(), (Thing) item, frames);
      Truth truth = asked.isEmpty() ? Truth.YES : asked.get(0).truth();
      numbers.add(truth);
      causes.addAll(truth.causes());
      items.add(item((Thing) item, truth, asked));
    }
    long least = numbers.yes;
    long most = listing.isComplete() ? numbers.yes + numbers.unknown : Long.MAX_VALUE;
    boolean always =
        switch (count.bound()) {
          case AT_LEAST -> least >= wanted;
          case AT_MOST -> most <= wanted;
          case EXACTLY -> least == wanted && most == wanted;
        };
    boolean never =
        switch (count.bound()) {
          case AT_LEAST -> most < wanted;
          case AT_MOST -> least > wanted;
          case EXACTLY -> least > wanted || most < wanted;
        };
    String note =
        numbers.yes
            + " of "
            + listing.items().size()
            + (numbers.unknown > 0 ? ", " + numbers.unknown + " unknown" : "")
            + gapNote(listing);
    return Judged.of(
        count,
        always ? Truth.YES : never ? Truth.NO : unknown(causes, listing),
        List.of(read.seen()),
        List.of(),
        items,
        Optional.of(note),
        "[" + numbers + "]");
  }

  Judged share(Condition.Share share, List<Thing> frames) {
    Reader.Read read = reader.read(share.list(), frames);
    if (!(read.value() instanceof Listing<?> listing)) {
      return unreached(share, read, "[0/0/0]");
    }
    BigDecimal percent = number(share.percent());
    boolean whole = percent.compareTo(HUNDRED) >= 0;
    List<Item> items = new ArrayList<>();
    Numbers numbers = new Numbers();
    TreeSet<Cause> causes = new TreeSet<>();
    Completions completions = new Completions();
    for (Object each : listing.items()) {
      List<Judged> filter = ask(share.where(), (Thing) each, frames);
      Truth in = filter.isEmpty() ? Truth.YES : filter.get(0).truth();
      Judged must = ask(Optional.of(share.must()), (Thing) each, frames).get(0);
      List<Judged> asked = new ArrayList<>(filter);
      asked.add(must);
      Truth shown = in.isNo() ? Truth.NO : must.truth();
      items.add(item((Thing) each, shown, asked));
      if (in.isNo()) {
        continue;
      }
      completions.add(in, must.truth());
      numbers.add(in.isYes() || must.truth().isYes() ? must.truth() : Truth.unknown(in.causes()));
      if (!(whole && must.truth().isYes())) {
        causes.addAll(in.causes());
        causes.addAll(must.truth().causes());
      }
    }
    String note =
        numbers.yes
            + " of "
            + (numbers.yes + numbers.no + numbers.unknown)
            + (numbers.unknown > 0 ? ", " + numbers.unknown + " unknown" : "")
            + gapNote(listing);
    return Judged.of(
        share,
        completions.always(percent, listing.isComplete())
            ? Truth.YES
            : completions.never(percent, listing.isComplete())
                ? Truth.NO
                : unknown(causes, listing),
        List.of(read.seen()),
        List.of(),
        items,
        Optional.of(note),
        "[" + numbers + "]");
  }

  /** The ways unknown items may turn out, as the least and the greatest share they allow. */
  private static final class Completions {
    private long yes;
    private long no;
    private long either;
    private long yesOrOut;
    private long noOrOut;
    private long anything;

    void add(Truth in, Truth must) {
      if (in.isYes()) {
        switch (must.kind()) {
          case YES -> yes++;
          case NO -> no++;
          case UNKNOWN -> either++;
        }
      } else {
        switch (must.kind()) {
          case YES -> yesOrOut++;
          case NO -> noOrOut++;
          case UNKNOWN -> anything++;
        }
      }
    }

    boolean always(BigDecimal percent, boolean complete) {
      return percent.signum() <= 0
          || complete && reaches(percent, yes, no + either + noOrOut + anything);
    }

    boolean never(BigDecimal percent, boolean complete) {
      if (percent.signum() <= 0) {
        return false;
      }
      return complete
          ? !reaches(percent, yes + either + yesOrOut + anything, no)
          : percent.compareTo(HUNDRED) >= 0 && no > 0;
    }

    private static boolean reaches(BigDecimal percent, long good, long bad) {
      if (good + bad == 0) {
        return percent.compareTo(HUNDRED) <= 0;
      }
      BigDecimal all = BigDecimal.valueOf(good + bad);
      return HUNDRED.multiply(BigDecimal.valueOf(good)).compareTo(percent.multiply(all)) >= 0;
    }
  }

  Judged order(Condition.Order order, List<Thing> frames) {
    Reader.Read read = reader.read(order.list(), frames);
    if (!(read.value() instanceof Listing<?> listing)) {
      return unreached(order, read, "[0/0/0,0/0/0]");
    }
    List<Item> items = new ArrayList<>();
    List<Truth> first = new ArrayList<>();
    List<Truth> second = new ArrayList<>();
    Numbers firsts = new Numbers();
    Numbers seconds = new Numbers();
    for (Object each : listing.items()) {
      Judged a = ask(Optional.of(order.first()), (Thing) each, frames).get(0);
      Judged b = ask(Optional.of(order.second()), (Thing) each, frames).get(0);
      first.add(a.truth());
      second.add(b.truth());
      firsts.add(a.truth());
      seconds.add(b.truth());
      items.add(item((Thing) each, a.truth().or(b.truth()), List.of(a, b)));
    }
    Truth truth = order.everyFirst() ? Truth.YES : Truth.NO;
    for (int i = 0; i < first.size(); i++) {
      Truth precedes = order.everySecond() ? Truth.YES : Truth.NO;
      for (int j = 0; j < second.size(); j++) {
        Truth before = Truth.of(i < j);
        precedes =
            order.everySecond()
                ? precedes.and(second.get(j).not().or(before))
                : precedes.or(second.get(j).and(before));
      }
      truth =
          order.everyFirst()
              ? truth.and(first.get(i).not().or(precedes))
              : truth.or(first.get(i).and(precedes));
    }
    boolean stands =
        listing.isComplete()
            || truth.isYes() && !order.everyFirst() && !order.everySecond()
            || truth.isNo() && order.everyFirst() && order.everySecond();
    return Judged.of(
        order,
        stands ? truth : unknown(new TreeSet<>(truth.causes()), listing),
        List.of(read.seen()),
        List.of(),
        items,
        listing.gap().map(gap -> "the list may be longer: " + gap),
        "[" + firsts + "," + seconds + "]");
  }

  private List<Judged> ask(Optional<Condition> condition, Thing item, List<Thing> frames) {
    List<Thing> deeper = new ArrayList<>(frames);
    deeper.add(item);
    return condition.map(c -> List.of(interpreter.judge(c, deeper))).orElse(List.of());
  }

  private static Item item(Thing thing, Truth truth, List<Judged> asked) {
    return new Item(
        thing.identity().kind(),
        thing.identity().id(),
        truth.kind(),
        asked.stream().map(Judged::clause).toList());
  }

  private static Judged unreached(Condition condition, Reader.Read read, String numbers) {
    Truth truth =
        read.value() instanceof Observed.Unknown<?> unknown
            ? Truth.unknown(unknown.cause())
            : Truth.NO;
    Seen seen = read.seen();
    return Judged.of(
        condition, truth, List.of(seen), List.of(), List.of(), Optional.empty(), numbers);
  }

  private static Truth unknown(TreeSet<Cause> causes, Listing<?> listing) {
    listing.gap().ifPresent(causes::add);
    return Truth.unknown(causes);
  }

  private static String gapNote(Listing<?> listing) {
    return listing.gap().map(gap -> "; the list may be longer: " + gap).orElse("");
  }

  private static BigDecimal number(Value value) {
    return value instanceof Value.Parameter parameter
        ? number(parameter.value())
        : ((Value.NumberValue) value).number();
  }

  private static final class Numbers {
    private int yes;
    private int no;
    private int unknown;

    void add(Truth truth) {
      switch (truth.kind()) {
        case YES -> yes++;
        case NO -> no++;
        case UNKNOWN -> unknown++;
      }
    }

    @Override
    public String toString() {
      return yes + "/" + no + "/" + unknown;
    }
  }
}

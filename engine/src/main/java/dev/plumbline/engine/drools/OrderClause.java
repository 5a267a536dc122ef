package dev.plumbline.engine.drools;

import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Truth;
import dev.plumbline.engine.things.Listing;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code in LIST: some where A comes before every where B}.
 *
 * <p>With a and b the truths at each place, and "before" strictly: some before some is "at some
 * place a, and b at some later place"; some before every is "at some place a, and no b up to
 * there"; every before some is "at every place not a, or b at some later place"; every before every
 * is "at every place not a, or no b up to there". Items that a gap hides change all of these but a
 * yes of the first and a no of the last.
 */
final class OrderClause implements Clause {
  private final Reading list;
  private final boolean everyFirst;
  private final Clause first;
  private final boolean everySecond;
  private final Clause second;
  private final boolean traced;

  OrderClause(Condition.Order order, Readings readings, ClauseCompiler compiler, boolean traced) {
    this.list = readings.of(order.list());
    this.everyFirst = order.everyFirst();
    this.first = compiler.compile(order.first(), false);
    this.everySecond = order.everySecond();
    this.second = compiler.compile(order.second(), false);
    this.traced = traced;
  }

  @Override
  public Truth in(Scene scene) {
    Items.Numbers firstNumbers = new Items.Numbers();
    Items.Numbers secondNumbers = new Items.Numbers();
    Object read = list.in(scene);
    Truth truth;
    if (read instanceof Listing<?> listing) {
      List<Truth> a = ask(first, listing, firstNumbers, scene);
      List<Truth> b = ask(second, listing, secondNumbers, scene);
      truth = withGap(inOrder(a, everySecond ? noneUpTo(b) : someAfter(b)), listing);
    } else {
      truth = Items.unreached(read);
    }
    if (traced) {
      scene.append("[" + firstNumbers + "," + secondNumbers + "]");
    }
    return truth;
  }

  private static List<Truth> ask(
      Clause clause, Listing<?> listing, Items.Numbers numbers, Scene scene) {
    List<Truth> truths = new ArrayList<>(listing.items().size());
    for (Object item : listing.items()) {
      Truth truth = Items.ask(clause, item, scene);
      numbers.add(truth);
      truths.add(truth);
    }
    return truths;
  }

  private Truth inOrder(List<Truth> a, List<Truth> followed) {
    Truth truth = Truth.of(everyFirst);
    for (int place = 0; place < a.size(); place++) {
      truth =
          everyFirst
              ? truth.and(a.get(place).not().or(followed.get(place)))
              : truth.or(a.get(place).and(followed.get(place)));
    }
    return truth;
  }

  private static List<Truth> noneUpTo(List<Truth> b) {
    List<Truth> none = new ArrayList<>(b.size());
    Truth soFar = Truth.YES;
    for (Truth truth : b) {
      soFar = soFar.and(truth.not());
      none.add(soFar);
    }
    return none;
  }

  private static List<Truth> someAfter(List<Truth> b) {
    Truth[] some = new Truth[b.size()];
    Truth later = Truth.NO;
    for (int place = b.size() - 1; place >= 0; place--) {
      some[place] = later;
      later = later.or(b.get(place));
    }
    return List.of(some);
  }

  private Truth withGap(Truth truth, Listing<?> listing) {
    boolean stands =
        listing.isComplete()
            || (!everyFirst && !everySecond && truth.isYes())
            || (everyFirst && everySecond && truth.isNo());
    if (stands) {
      return truth;
    }
    return Items.unknown(truth.causes(), listing);
  }
}

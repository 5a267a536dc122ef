package dev.plumbline.engine.drools;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Condition.Count.Bound;
import dev.plumbline.engine.policy.Truth;
import dev.plumbline.engine.things.Listing;
import java.math.BigDecimal;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code at least N of LIST where C}, and its kin. */
final class CountClause implements Clause {
  private final Reading list;
  private final @Nullable Clause where;
  private final Bound bound;
  private final BigDecimal number;
  private final boolean traced;

  CountClause(Condition.Count count, Readings readings, ClauseCompiler compiler, boolean traced) {
    this.list = readings.of(count.list());
    this.where = count.where().map(condition -> compiler.compile(condition, false)).orElse(null);
    this.bound = count.bound();
    this.number = Literals.number(count.number());
    this.traced = traced;
  }

  @Override
  public Truth in(Scene scene) {
    Items.Numbers numbers = new Items.Numbers();
    Object read = list.in(scene);
    Truth truth =
        read instanceof Listing<?> listing ? count(listing, numbers, scene) : Items.unreached(read);
    if (traced) {
      scene.append("[" + numbers + "]");
    }
    return truth;
  }

  private Truth count(Listing<?> listing, Items.Numbers numbers, Scene scene) {
    SortedSet<Cause> causes = new TreeSet<>();
    if (where == null) {
      numbers.yes = listing.items().size();
    } else {
      for (Object item : listing.items()) {
        Truth truth = Items.ask(where, item, scene);
        numbers.add(truth);
        causes.addAll(truth.causes());
      }
    }
    return decide(numbers, listing, causes);
  }

  private Truth decide(Items.Numbers numbers, Listing<?> listing, SortedSet<Cause> causes) {
    int lowest = BigDecimal.valueOf(numbers.yes).compareTo(number);
    int highest =
        listing.isComplete()
            ? BigDecimal.valueOf(numbers.yes + (long) numbers.unknown).compareTo(number)
            : 1;
    boolean yes =
        switch (bound) {
          case AT_LEAST -> lowest >= 0;
          case AT_MOST -> highest <= 0;
          case EXACTLY -> lowest == 0 && highest == 0;
        };
    if (yes) {
      return Truth.YES;
    }
    boolean no =
        switch (bound) {
          case AT_LEAST -> highest < 0;
          case AT_MOST -> lowest > 0;
          case EXACTLY -> lowest > 0 || highest < 0;
        };
    return no ? Truth.NO : Items.unknown(causes, listing);
  }
}

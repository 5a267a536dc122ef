package dev.plumbline.engine.drools;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Truth;
import dev.plumbline.engine.things.Listing;
import java.math.BigDecimal;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code for all of LIST where F: C} and {@code for at least N % of …}.
 *
 * <p>An unknown item may turn out either way, and an item whose filter is unknown may not count at
 * all. The lowest share lets every unknown item fail, counts those in that fail and leaves out
 * those that satisfy; the highest does the opposite. Items that a gap hides may pull the share down
 * to nothing, or up to, but not over, what a known failure leaves: never again the whole.
 */
final class ShareClause implements Clause {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final Reading list;
  private final @Nullable Clause where;
  private final Clause must;
  private final BigDecimal percent;
  private final boolean traced;

  ShareClause(Condition.Share share, Readings readings, ClauseCompiler compiler, boolean traced) {
    this.list = readings.of(share.list());
    this.where = share.where().map(condition -> compiler.compile(condition, false)).orElse(null);
    this.must = compiler.compile(share.must(), false);
    this.percent = Literals.number(share.percent());
    this.traced = traced;
  }

  @Override
  public Truth in(Scene scene) {
    Sums sums = new Sums();
    Object read = list.in(scene);
    Truth truth;
    if (read instanceof Listing<?> listing) {
      for (Object item : listing.items()) {
        Truth filter = where == null ? Truth.YES : Items.ask(where, item, scene);
        sums.add(filter, Items.ask(must, item, scene), percent.compareTo(WHOLE) >= 0);
      }
      truth = decide(sums, listing);
    } else {
      truth = Items.unreached(read);
    }
    if (traced) {
      scene.append("[" + sums.numbers + "]");
    }
    return truth;
  }

  private Truth decide(Sums sums, Listing<?> listing) {
    boolean complete = listing.isComplete();
    boolean lowestReaches =
        complete
            ? reaches(sums.satisfied, sums.failed + sums.open + sums.failedIfIn)
            : percent.signum() <= 0;
    if (lowestReaches) {
      return Truth.YES;
    }
    boolean highestReaches =
        complete
            ? reaches(sums.satisfied + sums.open + sums.satisfiedIfIn, sums.failed)
            : sums.failed == 0 || percent.compareTo(WHOLE) < 0;
    return highestReaches ? Items.unknown(sums.causes, listing) : Truth.NO;
  }

  private boolean reaches(long satisfied, long failed) {
    if (satisfied + failed == 0) {
      return WHOLE.compareTo(percent) >= 0;
    }
    return BigDecimal.valueOf(satisfied)
            .multiply(WHOLE)
            .compareTo(percent.multiply(BigDecimal.valueOf(satisfied + failed)))
        >= 0;
  }

  /** What is known of the items so far. */
  private static final class Sums {
    final Items.Numbers numbers = new Items.Numbers();
    final SortedSet<Cause> causes = new TreeSet<>();
    long satisfied;
    long failed;
    long open;
    long satisfiedIfIn;
    long failedIfIn;

    void add(Truth filter, Truth requirement, boolean allAreAsked) {
      if (filter.isNo()) {
        return;
      }
      if (filter.isYes()) {
        numbers.add(requirement);
        switch (requirement.kind()) {
          case YES -> satisfied++;
          case NO -> failed++;
          case UNKNOWN -> open++;
        }
      } else if (requirement.isYes()) {
        numbers.yes++;
        satisfiedIfIn++;
      } else {
        numbers.unknown++;
        failedIfIn++;
        satisfiedIfIn += requirement.isUnknown() ? 1 : 0;
      }
      if (!(allAreAsked && requirement.isYes())) {
        causes.addAll(filter.causes());
        causes.addAll(requirement.causes());
      }
    }
  }
}

package dev.plumbline.engine.drools;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.policy.Truth;
import dev.plumbline.engine.things.Listing;
import dev.plumbline.engine.things.Thing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** How printed DRL counts the items of a list, takes shares of them and looks at their order. */
final class PrintedLists {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private PrintedLists() {}

  static Truth count(String bound, String number, Object list, Function<Thing, Truth> where) {
    if (!(list instanceof Listing<?> listing)) {
      return PrintedValues.missing(list);
    }
    List<Truth> truths = ask(listing, where);
    long least = truths.stream().filter(Truth::isYes).count();
    long most =
        listing.isComplete()
            ? truths.stream().filter(truth -> !truth.isNo()).count()
            : Long.MAX_VALUE;
    long wanted = new BigDecimal(number).longValueExact();
    boolean enough = least >= wanted;
    boolean tooMany = least > wanted;
    return switch (bound) {
      case "at least" -> decided(enough, most < wanted, truths, listing);
      case "at most" -> decided(most <= wanted, tooMany, truths, listing);
      default -> decided(enough && most <= wanted, tooMany || most < wanted, truths, listing);
    };
  }

  private static List<Truth> ask(Listing<?> listing, Function<Thing, Truth> about) {
    return listing.items().stream().map(item -> about.apply((Thing) item)).toList();
  }

  private static Truth decided(boolean yes, boolean no, List<Truth> truths, Listing<?> listing) {
    if (yes || no) {
      return Truth.of(yes);
    }
    Set<Cause> causes = new TreeSet<>();
    truths.forEach(truth -> causes.addAll(truth.causes()));
    listing.gap().ifPresent(causes::add);
    return Truth.unknown(causes);
  }

  static Truth share(
      String percent, Object list, Function<Thing, Truth> where, Function<Thing, Truth> must) {
    if (!(list instanceof Listing<?> listing)) {
      return PrintedValues.missing(list);
    }
    BigDecimal wanted = new BigDecimal(percent);
    boolean whole = wanted.compareTo(HUNDRED) >= 0;
    int surelyGood = 0;
    int perhapsBad = 0;
    int perhapsGood = 0;
    int surelyBad = 0;
    List<Truth> open = new ArrayList<>();
    for (Object item : listing.items()) {
      Truth in = where.apply((Thing) item);
      Truth good = must.apply((Thing) item);
      if (in.isNo()) {
        continue;
      }
      surelyGood += in.isYes() && good.isYes() ? 1 : 0;
      perhapsBad += good.isYes() ? 0 : 1;
      perhapsGood += good.isNo() ? 0 : 1;
      surelyBad += in.isYes() && good.isNo() ? 1 : 0;
      if (!(whole && good.isYes())) {
        open.add(in);
        open.add(good);
      }
    }
    boolean complete = listing.isComplete();
    boolean nothingAsked = wanted.signum() <= 0;
    boolean always = nothingAsked || complete && reaches(wanted, surelyGood, perhapsBad);
    boolean never =
        !nothingAsked
            && (complete ? !reaches(wanted, perhapsGood, surelyBad) : whole && surelyBad > 0);
    return decided(always, never, open, listing);
  }

  private static boolean reaches(BigDecimal percent, int good, int bad) {
    return good + bad == 0
        ? percent.compareTo(HUNDRED) <= 0
        : HUNDRED
                .multiply(BigDecimal.valueOf(good))
                .compareTo(percent.multiply(BigDecimal.valueOf(good + bad)))
            >= 0;
  }

  static Truth order(
      Object list,
      String first,
      Function<Thing, Truth> firstIs,
      String second,
      Function<Thing, Truth> secondIs) {
    if (!(list instanceof Listing<?> listing)) {
      return PrintedValues.missing(list);
    }
    List<Truth> a = ask(listing, firstIs);
    List<Truth> b = ask(listing, secondIs);
    boolean everyFirst = first.equals("every");
    boolean everySecond = second.equals("every");
    Truth truth = Truth.of(everyFirst);
    for (int i = 0; i < a.size(); i++) {
      Truth precedes = Truth.of(everySecond);
      for (int j = 0; j < b.size(); j++) {
        precedes =
            everySecond
                ? precedes.and(i < j ? Truth.YES : b.get(j).not())
                : precedes.or(i < j ? b.get(j) : Truth.NO);
      }
      truth =
          everyFirst ? truth.and(a.get(i).not().or(precedes)) : truth.or(a.get(i).and(precedes));
    }
    boolean stands =
        listing.isComplete()
            || truth.isYes() && !everyFirst && !everySecond
            || truth.isNo() && everyFirst && everySecond;
    return stands ? truth : decided(false, false, List.of(truth), listing);
  }
}

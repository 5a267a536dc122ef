package dev.plumbline.benchmarks.evaluation;

import dev.plumbline.engine.policy.Result;
import java.util.function.BiConsumer;

/** What the policies say that are about an account as a whole. */
record AcrossTruth(DrawnAccount account, BiConsumer<String, Result> says) {

  void tell() {
    Ternary active = account.active().isActive;
    UnitCase unit = account.unit();
    TagCase tag = account.tag();
    says.accept("BENCH.CONTACT-OURS", account.contact().isOurs.within(active));
    says.accept("BENCH.NAMED-WELL", account.name().namedWell);
    says.accept("BENCH.TAG-ALLOWED", tag.isAllowed.within(active));
    says.accept(
        "BENCH.PRODUCTION-ROOT",
        account.root().hasMfa().and(account.root().hasNoKeys()).within(unit.isProduction()));
    says.accept("BENCH.TRAIL-EVERYWHERE", recordsEverywhere().within(active));
    says.accept("BENCH.BASELINE", hasBaseline().within(active.and(unit.inUnit())));
    says.accept("BENCH.NO-PLAIN-SECRETS", leaks().not().within(unit.isWorkload()));
    says.accept(
        "BENCH.TAG-FITS-UNIT",
        unit.isProduction()
            .and(tag.isProd)
            .or(unit.isProduction().not().and(tag.isAnotherThanProd))
            .within(unit.hasPath()));
    says.accept("BENCH.PERSON-ASKED", asksPerson().within(unit.isProduction().or(tag.isProd)));
  }

  private Ternary recordsEverywhere() {
    Ternary any =
        account.trails().things().stream()
            .map(trail -> trail.recordsEverywhere)
            .reduce(Ternary.NO, Ternary::or);
    return account.trails().reading().some(any);
  }

  private Ternary hasBaseline() {
    Ternary any =
        account.stacks().things().stream()
            .map(stack -> stack.isBaseline)
            .reduce(Ternary.NO, Ternary::or);
    return account.stacks().reading().some(any);
  }

  /** A reading that is partial may lack projects. */
  private Ternary leaks() {
    Ternary any =
        account.builds().things().stream()
            .map(build -> build.leaks)
            .reduce(Ternary.NO, Ternary::or);
    return account.builds().reading().some(any);
  }

  private Ternary asksPerson() {
    HalfOf asking = new HalfOf();
    account
        .pipelines()
        .things()
        .forEach(pipeline -> asking.add(pipeline.isForProduction(), pipeline.asksPerson));
    return asking.of(account.pipelines().reading());
  }
}

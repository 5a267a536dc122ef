package dev.plumbline.benchmarks.evaluation;

import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.policy.Result;
import java.util.List;
import java.util.function.Function;

/** What the 20 policies say of accounts as they were drawn, one after the other. */
final class KnownTruth {
  private final ResultSink to;
  private final HalfOf production = new HalfOf();
  private final HalfOf test = new HalfOf();
  private final HalfOf security = new HalfOf();

  KnownTruth(ResultSink to) {
    this.to = to;
  }

  void tell(DrawnAccount account) {
    Ternary hasMfa = account.root().hasMfa();
    production.add(account.unit().isProduction(), hasMfa);
    test.add(account.unit().isTest(), hasMfa);
    security.add(account.unit().isSecurity(), hasMfa);
    ofRoot(account);
    ofThings(account);
    new AcrossTruth(account, (policy, result) -> ofAccount(policy, account, result)).tell();
  }

  /** To be told after the last account, which is the management account. */
  void tellOrganization(DrawnAccount management) {
    Ternary shares =
        production
            .of(Reading.COMPLETE)
            .and(test.of(Reading.COMPLETE))
            .and(security.of(Reading.COMPLETE));
    ofOrganization("BENCH.UNIT-SHARES", management, shares.result());
    ofOrganization("BENCH.ONE-LOG-ARCHIVE", management, Result.FAIL);
  }

  private void ofRoot(DrawnAccount account) {
    RootCase root = account.root();
    if (root == RootCase.DENIED) {
      ofAccount("BENCH.ROOT-MFA", account, Result.UNKNOWN);
      ofAccount("BENCH.ROOT-KEYS", account, Result.UNKNOWN);
    } else {
      to.accept("BENCH.ROOT-MFA", account.id(), "root user", Cell.GLOBAL, "root", root.rootMfa);
      to.accept("BENCH.ROOT-KEYS", account.id(), "root user", Cell.GLOBAL, "root", root.rootKeys);
    }
  }

  private void ofThings(DrawnAccount account) {
    each("BENCH.TRAIL-LOGGING", account, "trail", "trail-", account.trails(), t -> t.isLogging);
    each("BENCH.TRAIL-DELIVERY", account, "trail", "trail-", account.trails(), t -> t.isDelivered);
    each("BENCH.STACK-DRIFT", account, "stack", "stack-", account.stacks(), s -> s.inSync);
    each(
        "BENCH.BUILD-CONFINED",
        account,
        "build project",
        "build-",
        account.builds(),
        b -> b.confined);
    each(
        "BENCH.GATE-FIRST",
        account,
        "pipeline",
        "pipeline-",
        account.pipelines(),
        p -> p.gateFirst);
    each(
        "BENCH.APPROVED-FIRST",
        account,
        "pipeline",
        "pipeline-",
        account.pipelines(),
        p -> p.approvedFirst);
    List<RegionCase> regions = account.regions().things();
    for (int i = 0; i < regions.size(); i++) {
      to.accept(
          "BENCH.REGION-OPTED-OUT",
          account.id(),
          "enabled region",
          Cell.GLOBAL,
          "eu-north-" + (i + 1),
          regions.get(i).optedOut);
    }
    mayBeMore("BENCH.REGION-OPTED-OUT", account, account.regions().reading());
  }

  private <T> void each(
      String policy,
      DrawnAccount account,
      String kind,
      String id,
      DrawnAccount.Drawn<T> drawn,
      Function<T, Result> says) {
    for (int i = 0; i < drawn.things().size(); i++) {
      Result result = says.apply(drawn.things().get(i));
      to.accept(policy, account.id(), kind, World.REGION, id + i, result);
    }
    mayBeMore(policy, account, drawn.reading());
  }

  private void mayBeMore(String policy, DrawnAccount account, Reading reading) {
    if (reading != Reading.COMPLETE) {
      ofAccount(policy, account, Result.UNKNOWN);
    }
  }

  private void ofAccount(String policy, DrawnAccount account, Result result) {
    to.accept(policy, account.id(), "account", Cell.GLOBAL, account.id(), result);
  }

  private void ofOrganization(String policy, DrawnAccount management, Result result) {
    to.accept(policy, management.id(), "organization", Cell.GLOBAL, World.ORGANIZATION, result);
  }
}

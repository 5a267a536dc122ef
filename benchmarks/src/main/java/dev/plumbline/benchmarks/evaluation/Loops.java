package dev.plumbline.benchmarks.evaluation;

import dev.plumbline.benchmarks.evaluation.SeenAccount.Build;
import dev.plumbline.benchmarks.evaluation.SeenAccount.Pipeline;
import dev.plumbline.benchmarks.evaluation.SeenAccount.Region;
import dev.plumbline.benchmarks.evaluation.SeenAccount.Root;
import dev.plumbline.benchmarks.evaluation.SeenAccount.Stack;
import dev.plumbline.benchmarks.evaluation.SeenAccount.Trail;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.policy.Result;
import java.util.List;

/** The 20 policies as hand-written loops: the floor that the others are measured against. */
final class Loops {
  private final ResultSink to;

  Loops(ResultSink to) {
    this.to = to;
  }

  /** Judges all accounts, of which the last is the management account. */
  void judge(List<SeenAccount> accounts) {
    for (SeenAccount account : accounts) {
      things(account);
      pipelines(account);
      itself(account);
      across(account);
    }
    organization(accounts);
  }

  private void things(SeenAccount account) {
    for (Root root : account.root().items()) {
      global(
          "BENCH.ROOT-MFA",
          account,
          "root user",
          root.id(),
          root.mfa().or(root.credentials().not()).result());
      global("BENCH.ROOT-KEYS", account, "root user", root.id(), Judging.hasNoKeys(root).result());
    }
    if (!account.root().whole()) {
      unknown("BENCH.ROOT-MFA", account);
      unknown("BENCH.ROOT-KEYS", account);
    }
    for (Region region : account.regions().items()) {
      global(
          "BENCH.REGION-OPTED-OUT",
          account,
          "enabled region",
          region.id(),
          Judging.isOptedOut(region.status()).result());
    }
    gap("BENCH.REGION-OPTED-OUT", account, account.regions());
    for (Trail trail : account.trails().items()) {
      local(
          "BENCH.TRAIL-LOGGING",
          account,
          "trail",
          trail.id(),
          trail.logging().and(trail.validated()).result());
      local(
          "BENCH.TRAIL-DELIVERY",
          account,
          "trail",
          trail.id(),
          trail.deliveryError().isAbsent().within(trail.logging()));
    }
    gap("BENCH.TRAIL-LOGGING", account, account.trails());
    gap("BENCH.TRAIL-DELIVERY", account, account.trails());
    for (Stack stack : account.stacks().items()) {
      local(
          "BENCH.STACK-DRIFT",
          account,
          "stack",
          stack.id(),
          Judging.isInSync(stack).within(Judging.isThere(stack)));
    }
    gap("BENCH.STACK-DRIFT", account, account.stacks());
    for (Build build : account.builds().items()) {
      local(
          "BENCH.BUILD-CONFINED",
          account,
          "build project",
          build.id(),
          build.privileged().not().and(build.insecureSsl().not()).result());
    }
    gap("BENCH.BUILD-CONFINED", account, account.builds());
  }

  private void pipelines(SeenAccount account) {
    for (Pipeline pipeline : account.pipelines().items()) {
      local(
          "BENCH.GATE-FIRST",
          account,
          "pipeline",
          pipeline.id(),
          Judging.gateFirst(pipeline).within(pipeline.production()));
      local(
          "BENCH.APPROVED-FIRST",
          account,
          "pipeline",
          pipeline.id(),
          Judging.approvedFirst(pipeline).result());
    }
    gap("BENCH.GATE-FIRST", account, account.pipelines());
    gap("BENCH.APPROVED-FIRST", account, account.pipelines());
  }

  private void itself(SeenAccount account) {
    about("BENCH.CONTACT-OURS", account, Judging.hasOurContact(account).within(account.active()));
    about("BENCH.NAMED-WELL", account, Judging.isWellNamed(account.name()).result());
    about(
        "BENCH.TAG-ALLOWED",
        account,
        Judging.isAllowed(account.environment()).within(account.active()));
  }

  private void across(SeenAccount account) {
    Ternary production = Judging.isProduction(account.path());
    about(
        "BENCH.PRODUCTION-ROOT",
        account,
        account
            .root()
            .ofOne(Root::mfa)
            .and(account.root().ofOne(Judging::hasNoKeys))
            .within(production));
    about(
        "BENCH.TRAIL-EVERYWHERE",
        account,
        account
            .trails()
            .some(trail -> trail.logging().and(trail.everyRegion()))
            .within(account.active()));
    about(
        "BENCH.BASELINE",
        account,
        account.stacks().some(Judging::isBaseline).within(account.active().and(account.inUnit())));
    about(
        "BENCH.NO-PLAIN-SECRETS",
        account,
        account.builds().some(Judging::leaks).not().within(Judging.isWorkload(account.path())));
    about(
        "BENCH.TAG-FITS-UNIT",
        account,
        Judging.fits(account.path(), account.environment()).within(account.path().state()));
    about(
        "BENCH.PERSON-ASKED",
        account,
        Judging.asksPerson(account.pipelines().items(), account.pipelines().whole())
            .within(production.or(Judging.isProd(account.environment()))));
  }

  private void organization(List<SeenAccount> accounts) {
    SeenAccount management = accounts.get(accounts.size() - 1);
    global(
        "BENCH.UNIT-SHARES",
        management,
        "organization",
        World.ORGANIZATION,
        Judging.unitShares(accounts).result());
    global(
        "BENCH.ONE-LOG-ARCHIVE",
        management,
        "organization",
        World.ORGANIZATION,
        Judging.oneLogArchive(accounts).result());
  }

  private void gap(String policy, SeenAccount account, Listed<?> things) {
    if (!things.whole()) {
      unknown(policy, account);
    }
  }

  private void unknown(String policy, SeenAccount account) {
    about(policy, account, Result.UNKNOWN);
  }

  private void about(String policy, SeenAccount account, Result result) {
    global(policy, account, "account", account.id(), result);
  }

  private void global(String policy, SeenAccount account, String kind, String id, Result result) {
    to.accept(policy, account.id(), kind, Cell.GLOBAL, id, result);
  }

  private void local(String policy, SeenAccount account, String kind, String id, Result result) {
    to.accept(policy, account.id(), kind, World.REGION, id, result);
  }
}

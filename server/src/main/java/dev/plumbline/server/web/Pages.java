package dev.plumbline.server.web;

import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.findings.RollUp;
import dev.plumbline.engine.findings.Status;
import dev.plumbline.engine.findings.Tally;
import dev.plumbline.server.api.Accepts;
import dev.plumbline.server.api.Backend;
import dev.plumbline.server.api.Conditional;
import dev.plumbline.server.api.Parameters;
import dev.plumbline.server.api.Problem;
import dev.plumbline.server.api.ProblemException;
import dev.plumbline.server.api.Problems;
import dev.plumbline.server.api.RunChoice;
import dev.plumbline.server.api.Summary;
import dev.plumbline.server.export.FindingViews;
import dev.plumbline.server.store.FindingFilter;
import dev.plumbline.server.store.Grouping;
import dev.plumbline.server.store.Run;
import dev.plumbline.server.store.Store;
import dev.plumbline.server.store.StoredAccount;
import dev.plumbline.server.store.StoredFinding;
import dev.plumbline.server.store.StoredPolicy;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Every page. */
final class Pages {
  private static final String HTML = "text/html";
  private static final List<String> AS_OF = List.of(RunChoice.AS_OF);
  private static final int WORST_SHOWN = 5;

  private final Backend backend;
  private final Store store;
  private final Assets assets = new Assets();

  Pages(Backend backend) {
    this.backend = backend;
    this.store = backend.store();
  }

  void register(RoutesConfig routes) {
    routes.get("/", this::overview);
    routes.get("/findings", new FindingsHandler(this, backend)::handle);
    routes.get("/findings/{id}", this::finding);
    routes.get("/policies", this::policies);
    routes.get("/policies/{id}", this::policy);
    routes.get("/coverage", this::coverage);
    assets.register(routes);
  }

  /** A problem as a page for people, and as JSON for everybody else. */
  void problem(Context context, Problem problem) {
    if (context.path().startsWith("/api/") || !Accepts.prefersHtml(context)) {
      Problems.json(context, problem);
    } else {
      Frame frame = new Frame(problem.title(), "", Optional.empty(), true, assets.cssAddress());
      Templates.render(context, "problem.jte", new ListPages.ProblemPage(frame, problem));
    }
  }

  Frame frame(String title, String section, Run run) {
    boolean latest = store.latestRun().map(run::equals).orElse(false);
    return new Frame(title, section, Optional.of(run), latest, assets.cssAddress());
  }

  /** Writes a page about a run; not made when the browser has it already. */
  void answer(Context context, Run run, String template, Supplier<Object> page) {
    Accepts.choose(context, List.of(HTML));
    String form = HTML + assets.cssAddress() + store.latestRun().map(Run::id).orElse("");
    if (!Conditional.notModified(context, run, form, backend.version())) {
      Templates.render(context, template, page.get());
    }
  }

  private Run run(Context context) {
    Parameters parameters = new Parameters(context, AS_OF);
    Run run = new RunChoice(store).of(parameters);
    parameters.check();
    return run;
  }

  private void overview(Context context) {
    if (store.latestRun().isEmpty()) {
      Accepts.choose(context, List.of(HTML));
      Frame frame =
          new Frame(
              "Nothing evaluated yet", "overview", Optional.empty(), true, assets.cssAddress());
      Templates.render(context, "empty.jte", frame);
      return;
    }
    Run run = run(context);
    answer(
        context,
        run,
        "overview.jte",
        () ->
            new OverviewPage(
                frame("Overview", "overview", run), Summary.of(backend, run), worst(run)));
  }

  private List<OverviewPage.Failing> worst(Run run) {
    Map<String, Tally> tallies =
        store.tallies(run, FindingFilter.ALL, Grouping.POLICY).stream()
            .collect(Collectors.toMap(Tally::key, Function.identity()));
    List<OverviewPage.Failing> failing = new ArrayList<>();
    for (StoredPolicy policy : store.policies(run)) {
      Tally tally = tallies.getOrDefault(policy.id(), new Tally(policy.id(), Map.of()));
      if (tally.count(Status.FAIL) > 0) {
        failing.add(
            new OverviewPage.Failing(
                policy, tally.count(Status.FAIL), tally.count(Status.UNKNOWN)));
      }
    }
    failing.sort(
        Comparator.comparing((OverviewPage.Failing f) -> f.policy().severity())
            .thenComparing(Comparator.comparing(OverviewPage.Failing::failures).reversed()));
    return failing.subList(0, Math.min(WORST_SHOWN, failing.size()));
  }

  private void finding(Context context) {
    Run run = run(context);
    String id = context.pathParam("id");
    StoredFinding row =
        store
            .finding(run, id)
            .orElseThrow(
                () ->
                    ProblemException.notFound(
                        "there is no finding \"" + id + "\" in run " + run.id()));
    answer(context, run, "finding.jte", () -> findingPage(run, row));
  }

  private FindingPage findingPage(Run run, StoredFinding row) {
    FindingViews views = new FindingViews(store, run);
    List<FindingPage.Span> history =
        store.history(run, row.finding().id()).stream()
            .map(
                span ->
                    new FindingPage.Span(
                        views.run(span.fromRun()),
                        span.toRun() > run.sequence()
                            ? Optional.empty()
                            : Optional.of(views.run(span.toRun())),
                        span.finding().status(),
                        span.finding().message()))
            .toList();
    Optional<StoredPolicy> policy =
        store.policies(run).stream()
            .filter(p -> p.id().equals(row.finding().policyId()))
            .findFirst();
    return new FindingPage(
        frame(row.finding().title(), "findings", run),
        views.view(row),
        backend.explanations().of(run, row),
        policy,
        history);
  }

  private void policies(Context context) {
    Run run = run(context);
    answer(
        context,
        run,
        "policies.jte",
        () ->
            new ListPages.PoliciesPage(
                frame("Policies", "policies", run), policyRows(run, store.policies(run))));
  }

  private void policy(Context context) {
    Run run = run(context);
    String id = context.pathParam("id");
    List<StoredPolicy> one = store.policies(run).stream().filter(p -> p.id().equals(id)).toList();
    if (one.isEmpty()) {
      throw ProblemException.notFound("there is no policy \"" + id + "\"");
    }
    answer(
        context,
        run,
        "policy.jte",
        () ->
            new ListPages.PolicyPage(
                frame(one.get(0).title(), "policies", run), policyRows(run, one).get(0)));
  }

  private List<ListPages.PoliciesPage.Row> policyRows(Run run, List<StoredPolicy> policies) {
    Map<String, Tally> tallies =
        store.tallies(run, FindingFilter.ALL, Grouping.POLICY).stream()
            .collect(Collectors.toMap(Tally::key, Function.identity()));
    List<RollUp> rolled =
        backend
            .verdicts()
            .of(
                policies.stream()
                    .map(p -> tallies.getOrDefault(p.id(), new Tally(p.id(), Map.of())))
                    .toList());
    var catalogue = store.catalogue(run);
    List<ListPages.PoliciesPage.Row> rows = new ArrayList<>();
    for (int i = 0; i < policies.size(); i++) {
      StoredPolicy policy = policies.get(i);
      String practice =
          catalogue.practice(policy.practice()).map(p -> p.title()).orElse(policy.practice());
      rows.add(new ListPages.PoliciesPage.Row(policy, practice, Summary.Group.of(rolled.get(i))));
    }
    return rows;
  }

  private void coverage(Context context) {
    Run run = run(context);
    answer(
        context,
        run,
        "coverage.jte",
        () -> {
          List<Coverage> gaps = store.coverage(run, true);
          Map<String, String> names =
              store.accounts(run).stream()
                  .collect(Collectors.toMap(StoredAccount::id, StoredAccount::name));
          return new ListPages.CoveragePage(
              frame("Coverage", "coverage", run),
              gaps,
              store.coverage(run, false).size() - gaps.size(),
              names);
        });
  }
}

package dev.plumbline.server.api;

import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.findings.RollUp;
import dev.plumbline.engine.findings.Tally;
import dev.plumbline.server.api.RunViews.CoverageView;
import dev.plumbline.server.api.RunViews.Listing;
import dev.plumbline.server.api.RunViews.PolicyView;
import dev.plumbline.server.api.RunViews.PracticeView;
import dev.plumbline.server.api.RunViews.RunView;
import dev.plumbline.server.store.FindingFilter;
import dev.plumbline.server.store.Grouping;
import dev.plumbline.server.store.Run;
import dev.plumbline.server.store.Store;
import dev.plumbline.server.store.StoredPolicy;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers about runs, and about what they were made from. */
final class RunHandlers {
  private static final List<String> NAMES = List.of(RunChoice.AS_OF);
  private static final List<String> COVERAGE_NAMES =
      List.of(RunChoice.AS_OF, "status", "account", "source");

  private final Backend backend;
  private final Store store;

  RunHandlers(Backend backend) {
    this.backend = backend;
    this.store = backend.store();
  }

  void summary(Context context) {
    Run run = run(context);
    Answer.of(context, backend, run, () -> Summary.of(backend, run));
  }

  void improvementPlan(Context context) {
    Run run = run(context);
    Answer.of(context, backend, run, () -> ImprovementPlan.of(backend, run));
  }

  void practices(Context context) {
    Run run = run(context);
    Answer.of(context, backend, run, () -> practices(run));
  }

  void policies(Context context) {
    Run run = run(context);
    Answer.of(context, backend, run, () -> Listing.of(policies(run, store.policies(run), false)));
  }

  void policy(Context context) {
    Run run = run(context);
    String id = context.pathParam("id");
    List<StoredPolicy> all = store.policies(run);
    List<StoredPolicy> one = all.stream().filter(p -> p.id().equals(id)).toList();
    if (one.isEmpty()) {
      List<String> ids = all.stream().map(StoredPolicy::id).toList();
      throw ProblemException.notFound(
          "there is no policy \"" + id + "\"" + Suggestion.didYouMean(id, ids));
    }
    Answer.of(context, backend, run, () -> policies(run, one, true).get(0));
  }

  void runs(Context context) {
    Parameters parameters = new Parameters(context, List.of());
    parameters.check();
    List<Run> runs = store.runs();
    if (runs.isEmpty()) {
      Answer.json(context, Listing.of(List.of()));
    } else {
      Answer.of(
          context, backend, runs.get(0), () -> Listing.of(runs.stream().map(RunView::of).toList()));
    }
  }

  void oneRun(Context context) {
    Parameters parameters = new Parameters(context, List.of());
    parameters.check();
    String id = context.pathParam("id");
    Run run =
        store
            .run(id)
            .orElseThrow(() -> ProblemException.notFound("there is no run \"" + id + "\""));
    Answer.of(context, backend, run, () -> RunView.of(run));
  }

  void accounts(Context context) {
    Run run = run(context);
    Answer.of(context, backend, run, () -> Listing.of(Summary.accounts(backend, run)));
  }

  void coverage(Context context) {
    Parameters parameters = new Parameters(context, COVERAGE_NAMES);
    Run run = new RunChoice(store).of(parameters);
    var statuses =
        parameters.many("status", List.of(Coverage.Status.values()), Coverage.Status::name);
    List<Coverage> rows = store.coverage(run, false);
    var accounts = known(parameters, "account", rows, row -> row.cell().account());
    var sources = known(parameters, "source", rows, row -> row.cell().source());
    parameters.check();
    Answer.of(
        context,
        backend,
        run,
        () ->
            Listing.of(
                rows.stream()
                    .filter(row -> statuses.isEmpty() || statuses.contains(row.status()))
                    .filter(row -> accounts.isEmpty() || accounts.contains(row.cell().account()))
                    .filter(row -> sources.isEmpty() || sources.contains(row.cell().source()))
                    .map(CoverageView::of)
                    .toList()));
  }

  private static java.util.Set<String> known(
      Parameters parameters, String name, List<Coverage> rows, Function<Coverage, String> value) {
    return parameters.many(name, rows.stream().map(value).distinct().toList(), v -> v);
  }

  private Listing<PracticeView> practices(Run run) {
    List<StoredPolicy> policies = store.policies(run);
    return Listing.of(
        store.catalogue(run).practices().stream()
            .map(
                practice ->
                    new PracticeView(
                        practice.choiceId(),
                        practice.id(),
                        practice.title(),
                        practice.description(),
                        practice.plan(),
                        policies.stream()
                            .filter(policy -> policy.practice().equals(practice.choiceId()))
                            .map(StoredPolicy::id)
                            .toList()))
            .toList());
  }

  private List<PolicyView> policies(Run run, List<StoredPolicy> policies, boolean withText) {
    Map<String, Tally> tallies =
        store.tallies(run, FindingFilter.ALL, Grouping.POLICY).stream()
            .collect(Collectors.toMap(Tally::key, Function.identity()));
    Stream<Tally> inOrder =
        policies.stream().map(p -> tallies.getOrDefault(p.id(), new Tally(p.id(), Map.of())));
    List<RollUp> rolled = backend.verdicts().of(inOrder.toList());
    List<PolicyView> views = new ArrayList<>();
    for (int i = 0; i < policies.size(); i++) {
      views.add(PolicyView.of(policies.get(i), withText, Summary.Group.of(rolled.get(i))));
    }
    return views;
  }

  private Run run(Context context) {
    Parameters parameters = new Parameters(context, NAMES);
    Run run = new RunChoice(store).of(parameters);
    parameters.check();
    return run;
  }
}

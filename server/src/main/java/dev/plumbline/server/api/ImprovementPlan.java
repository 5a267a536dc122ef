package dev.plumbline.server.api;

import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.catalogue.Link;
import dev.plumbline.engine.catalogue.Practice;
import dev.plumbline.engine.findings.Status;
import dev.plumbline.server.export.FindingView;
import dev.plumbline.server.store.FindingFilter;
import dev.plumbline.server.store.FindingSort;
import dev.plumbline.server.store.Run;
import dev.plumbline.server.store.StoredFinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The improvement plan of the question, each link with the failing findings that lead to it.
 *
 * @param resources the question's own links, which any of its practices may name
 */
public record ImprovementPlan(
    FindingView.RunRef run,
    Summary.Question question,
    List<PlanPractice> practices,
    List<PlanLink> resources) {

  public record PlanPractice(String choiceId, String id, String title, List<PlanLink> links) {}

  /**
   * A link and what leads to it.
   *
   * @param findings how many failing findings name it
   * @param ids the ids of the first hundred of them
   * @param query the address that lists the failing findings of the policies that name it; empty
   *     when there are none
   */
  public record PlanLink(
      String title, String url, String kind, int findings, List<String> ids, String query) {}

  private static final int IDS_SHOWN = 100;
  private static final FindingFilter FAILING = FindingFilter.ALL.withStatuses(Set.of(Status.FAIL));

  /** What leads to the links: by practice and address. */
  private static final class Leads {
    private final Map<String, List<StoredFinding>> byLink = new HashMap<>();

    void add(StoredFinding row) {
      for (Link link : row.finding().links()) {
        byLink
            .computeIfAbsent(key(row.finding().practice(), link), k -> new ArrayList<>())
            .add(row);
      }
    }

    List<StoredFinding> of(String practice, Link link) {
      return byLink.getOrDefault(key(practice, link), List.of());
    }

    private static String key(String practice, Link link) {
      return practice + "\n" + link.title() + "\n" + link.url();
    }
  }

  static ImprovementPlan of(Backend backend, Run run) {
    Catalogue catalogue = backend.store().catalogue(run);
    Leads leads = new Leads();
    backend.store().eachFinding(run, FAILING, FindingSort.STATUS, false, leads::add);
    List<PlanPractice> practices = new ArrayList<>();
    for (Practice practice : catalogue.practices()) {
      practices.add(
          new PlanPractice(
              practice.choiceId(),
              practice.id(),
              practice.title(),
              practice.plan().stream()
                  .map(link -> link(run, link, leads.of(practice.choiceId(), link)))
                  .toList()));
    }
    List<PlanLink> resources =
        catalogue.resources().stream()
            .map(link -> link(run, link, fromAnyPractice(catalogue, leads, link)))
            .toList();
    return new ImprovementPlan(
        new FindingView.RunRef(run.id(), run.asOf()),
        new Summary.Question(catalogue.questionId(), catalogue.title(), catalogue.page()),
        practices,
        resources);
  }

  private static List<StoredFinding> fromAnyPractice(Catalogue catalogue, Leads leads, Link link) {
    return catalogue.practices().stream()
        .filter(practice -> !practice.plan().contains(link))
        .flatMap(practice -> leads.of(practice.choiceId(), link).stream())
        .toList();
  }

  private static PlanLink link(Run run, Link link, List<StoredFinding> leading) {
    Set<String> policies = new LinkedHashSet<>();
    leading.forEach(row -> policies.add(row.finding().policyId()));
    String query =
        policies.isEmpty()
            ? ""
            : "/api/v1/findings?status=FAIL&policy="
                + String.join(",", policies)
                + "&asOf="
                + run.id();
    return new PlanLink(
        link.title(),
        link.url(),
        link.kind(),
        leading.size(),
        leading.stream().limit(IDS_SHOWN).map(row -> row.finding().id()).toList(),
        query);
  }
}

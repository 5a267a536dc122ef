package dev.plumbline.server.web;

import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.findings.Status;
import dev.plumbline.engine.findings.Tally;
import dev.plumbline.server.api.Backend;
import dev.plumbline.server.api.FindingQuery;
import dev.plumbline.server.api.PageCursor;
import dev.plumbline.server.api.Parameters;
import dev.plumbline.server.export.FindingViews;
import dev.plumbline.server.store.FindingFilter;
import dev.plumbline.server.store.Grouping;
import dev.plumbline.server.store.Store;
import dev.plumbline.server.store.StoredAccount;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The list of findings. */
final class FindingsHandler {
  private static final int PAGE = 50;
  private static final List<String> NAMES =
      Stream.concat(FindingQuery.NAMES.stream(), Stream.of("cursor")).toList();

  private final Pages pages;
  private final Backend backend;
  private final Store store;

  FindingsHandler(Pages pages, Backend backend) {
    this.pages = pages;
    this.backend = backend;
    this.store = backend.store();
  }

  void handle(Context context) {
    Parameters parameters = new Parameters(context, NAMES);
    FindingQuery query = FindingQuery.read(store, parameters);
    Optional<List<String>> after =
        parameters.one("cursor").flatMap(cursor -> PageCursor.read(cursor, query, parameters));
    parameters.check();
    pages.answer(context, query.run(), "findings.jte", () -> page(query, here(context), after));
  }

  private static Address here(Context context) {
    Address here = Address.to("findings");
    for (String name : FindingQuery.NAMES) {
      for (String value : context.queryParams(name)) {
        here = here.with(name, value);
      }
    }
    return here;
  }

  private FindingsPage page(FindingQuery query, Address here, Optional<List<String>> after) {
    var rows =
        store.findings(query.run(), query.filter(), query.sort(), query.descending(), after, PAGE);
    FindingViews views = new FindingViews(store, query.run());
    Catalogue catalogue = store.catalogue(query.run());
    return new FindingsPage(
        pages.frame("Findings", "findings", query.run()),
        query,
        here,
        rows.items().stream().map(views::view).toList(),
        rows.total(),
        byStatus(query),
        chosen(query, here, catalogue),
        options(query, catalogue),
        rows.next()
            .map(
                key ->
                    here.without("asOf")
                        .with("asOf", query.run().id())
                        .with("cursor", PageCursor.write(query, key))),
        after.isEmpty());
  }

  private Map<Status, Long> byStatus(FindingQuery query) {
    FindingFilter others = query.filter().withStatuses(Set.of());
    Map<Status, Long> counts = new EnumMap<>(Status.class);
    for (Status status : Status.values()) {
      counts.put(status, 0L);
    }
    for (Tally tally : store.tallies(query.run(), others, Grouping.SEVERITY)) {
      tally.counts().forEach((status, count) -> counts.merge(status, count, Long::sum));
    }
    return counts;
  }

  private List<FindingsPage.Chosen> chosen(FindingQuery query, Address here, Catalogue catalogue) {
    FindingFilter filter = query.filter();
    List<FindingsPage.Chosen> chosen = new ArrayList<>();
    filter.severities().stream().sorted().forEach(s -> add(chosen, here, "severity", s.word()));
    for (String practice : new TreeSet<>(filter.practices())) {
      String title = catalogue.practice(practice).map(p -> p.title()).orElse(practice);
      Address without = here.without("practice", practice).without("practice", title);
      chosen.add(new FindingsPage.Chosen("practice", title, without));
    }
    new TreeSet<>(filter.policies()).forEach(p -> add(chosen, here, "policy", p));
    for (StoredAccount account : store.accounts(query.run())) {
      if (filter.accounts().contains(account.id())) {
        Address without = here.without("account", account.id()).without("account", account.name());
        chosen.add(new FindingsPage.Chosen("account", account.name(), without));
      }
    }
    new TreeSet<>(filter.units()).forEach(unit -> add(chosen, here, "ou", unit));
    new TreeSet<>(filter.subjects()).forEach(s -> add(chosen, here, "subject", s));
    filter.text().ifPresent(words -> add(chosen, here, "q", words));
    if (filter.changedSince().isPresent()) {
      chosen.add(new FindingsPage.Chosen("since", "changed since", here.without("since")));
    }
    return chosen;
  }

  private static void add(
      List<FindingsPage.Chosen> chosen, Address here, String name, String value) {
    chosen.add(new FindingsPage.Chosen(name, value, here.without(name, value)));
  }

  private FindingsPage.Options options(FindingQuery query, Catalogue catalogue) {
    List<StoredAccount> accounts = store.accounts(query.run());
    Set<String> units = new TreeSet<>();
    accounts.stream().map(StoredAccount::unit).filter(u -> !u.isEmpty()).forEach(units::add);
    return new FindingsPage.Options(
        catalogue.practices(), store.policies(query.run()), accounts, List.copyOf(units));
  }
}

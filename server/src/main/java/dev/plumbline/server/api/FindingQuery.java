package dev.plumbline.server.api;

import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.catalogue.Practice;
import dev.plumbline.engine.findings.Status;
import dev.plumbline.engine.policy.Severity;
import dev.plumbline.server.store.FindingFilter;
import dev.plumbline.server.store.FindingSort;
import dev.plumbline.server.store.Run;
import dev.plumbline.server.store.Store;
import dev.plumbline.server.store.StoredAccount;
import dev.plumbline.server.store.StoredPolicy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** The filters and the order that a query string names, checked against the run it asks about. */
public record FindingQuery(Run run, FindingFilter filter, FindingSort sort, boolean descending) {
  /** The names of the filters. */
  public static final List<String> FILTERS =
      List.of(
          "status",
          "severity",
          "practice",
          "account",
          "ou",
          "policy",
          "subject",
          RunChoice.SINCE,
          "q");

  /** The filters, and which run and order. */
  public static final List<String> NAMES =
      Stream.concat(FILTERS.stream(), Stream.of(RunChoice.AS_OF, "sort")).toList();

  public static FindingQuery read(Store store, Parameters parameters) {
    RunChoice choice = new RunChoice(store);
    Run run = choice.of(parameters, parameters.one("cursor").flatMap(PageCursor::run));
    OptionalLong since = choice.since(parameters);
    FindingFilter filter =
        new FindingFilter(
            parameters.many("status", List.of(Status.values()), Status::name),
            parameters.many("severity", List.of(Severity.values()), Severity::word),
            practices(store.catalogue(run), parameters),
            accounts(store.accounts(run), parameters),
            units(store.accounts(run), parameters),
            parameters.many(
                "policy", store.policies(run).stream().map(StoredPolicy::id).toList(), id -> id),
            parameters.many("subject"),
            since,
            parameters.one("q"));
    String sort = parameters.one("sort").orElse("status");
    boolean descending = sort.startsWith("-");
    return new FindingQuery(run, filter, sort(sort, descending, parameters), descending);
  }

  private static FindingSort sort(String written, boolean descending, Parameters parameters) {
    String name = descending ? written.substring(1) : written;
    for (FindingSort sort : FindingSort.values()) {
      if (sort.name().equals(name.toUpperCase(Locale.ROOT))) {
        return sort;
      }
    }
    parameters.unknownValue(
        "sort",
        written,
        Stream.of(FindingSort.values()).map(s -> s.name().toLowerCase(Locale.ROOT)).toList());
    return FindingSort.STATUS;
  }

  /** By choice id or title; a title may hold commas, so that a whole value is tried first. */
  private static Set<String> practices(Catalogue catalogue, Parameters parameters) {
    Set<String> chosen = new LinkedHashSet<>();
    for (String value : parameters.repeated("practice")) {
      Optional<Practice> whole = practice(catalogue, value);
      for (String part : whole.isPresent() ? List.of(value) : List.of(value.split(","))) {
        practice(catalogue, part.strip())
            .ifPresentOrElse(
                practice -> chosen.add(practice.choiceId()),
                () ->
                    parameters.unknownValue(
                        "practice",
                        part.strip(),
                        catalogue.practices().stream()
                            .flatMap(p -> Stream.of(p.choiceId(), p.title()))
                            .toList()));
      }
    }
    return chosen;
  }

  private static Optional<Practice> practice(Catalogue catalogue, String value) {
    return catalogue.practice(value).or(() -> catalogue.practiceTitled(value));
  }

  /** By id or name. */
  private static Set<String> accounts(List<StoredAccount> known, Parameters parameters) {
    Set<String> chosen = new LinkedHashSet<>();
    for (String value : parameters.many("account")) {
      List<String> ids =
          known.stream()
              .filter(a -> a.id().equals(value) || a.name().equalsIgnoreCase(value))
              .map(StoredAccount::id)
              .toList();
      chosen.addAll(ids);
      if (ids.isEmpty()) {
        parameters.unknownValue(
            "account",
            value,
            known.stream().flatMap(a -> Stream.of(a.id(), a.name())).distinct().toList());
      }
    }
    return chosen;
  }

  private static Set<String> units(List<StoredAccount> known, Parameters parameters) {
    Set<String> paths = new LinkedHashSet<>();
    for (StoredAccount account : known) {
      for (int end = account.unit().length();
          end > 0;
          end = account.unit().lastIndexOf('/', end - 1)) {
        paths.add(account.unit().substring(0, end));
      }
    }
    return parameters.many("ou", List.copyOf(paths), path -> path);
  }
}

package dev.plumbline.server.web;

import dev.plumbline.engine.catalogue.Practice;
import dev.plumbline.engine.findings.Status;
import dev.plumbline.engine.policy.Severity;
import dev.plumbline.server.api.FindingQuery;
import dev.plumbline.server.export.FindingView;
import dev.plumbline.server.store.StoredAccount;
import dev.plumbline.server.store.StoredPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of findings with the filters that made it.
 *
 * @param here the address of the first page with these filters
 * @param byStatus how many findings have each status under the other filters
 * @param chosen the filters that are set, status aside
 * @param next the address of the next page
 * @param first whether this is the first page
 */
public record FindingsPage(
    Frame frame,
    FindingQuery query,
    Address here,
    List<FindingView> findings,
    long total,
    Map<Status, Long> byStatus,
    List<Chosen> chosen,
    Options options,
    Optional<Address> next,
    boolean first) {

  /**
   * A filter that is set.
   *
   * @param without the same page without it
   */
  public record Chosen(String name, String words, Address without) {}

  /** What the filters can be set to. */
  public record Options(
      List<Practice> practices,
      List<StoredPolicy> policies,
      List<StoredAccount> accounts,
      List<String> units) {}

  public Address status(Status status) {
    return here.without("status").with("status", status.name());
  }

  public Address anyStatus() {
    return here.without("status");
  }

  public boolean only(Status status) {
    return query.filter().statuses().size() == 1 && query.filter().statuses().contains(status);
  }

  public long inAll() {
    return byStatus.values().stream().mapToLong(Long::longValue).sum();
  }

  public boolean has(Severity severity) {
    return query.filter().severities().contains(severity);
  }

  public Address csv() {
    return exported("csv");
  }

  public Address lines() {
    return exported("ndjson");
  }

  private Address exported(String format) {
    return here.with("format", format).under("/api/v1");
  }
}

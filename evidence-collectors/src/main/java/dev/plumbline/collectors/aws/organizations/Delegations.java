package dev.plumbline.collectors.aws.organizations;

import static java.util.stream.Collectors.collectingAndThen;

import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.framework.Failure;
import dev.plumbline.engine.evidence.Observation.From;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.organizations.model.DelegatedAdministrator;
import software.amazon.awssdk.services.organizations.model.DelegatedService;

/**
 * The services that member accounts administer for the organization.
 *
 * @param accounts the accounts' ids by service principal, such as {@code "guardduty.amazonaws.com"}
 * @param gap why there may be more
 * @param from the answer that lists the administrators; empty when there was none
 */
record Delegations(
    SortedMap<String, SortedSet<String>> accounts, Optional<Failure> gap, Optional<From> from) {
  Delegations {
    accounts =
        accounts.entrySet().stream()
            .collect(
                collectingAndThen(
                    Collectors.toMap(
                        e -> e.getKey(),
                        e -> Collections.unmodifiableSortedSet(new TreeSet<>(e.getValue())),
                        (one, other) -> one,
                        TreeMap::new),
                    Collections::unmodifiableSortedMap));
  }

  static Delegations of(OrganizationReader reader) {
    Listed<DelegatedAdministrator> administrators = reader.administrators();
    SortedMap<String, SortedSet<String>> accounts = new TreeMap<>();
    Optional<Failure> gap = administrators.gap();
    for (DelegatedAdministrator administrator : administrators.values()) {
      Listed<DelegatedService> services = reader.servicesOf(administrator.id());
      gap = gap.or(services::gap);
      for (DelegatedService service : services.values()) {
        accounts
            .computeIfAbsent(service.servicePrincipal(), name -> new TreeSet<>())
            .add(administrator.id());
      }
    }
    return new Delegations(accounts, gap, administrators.last());
  }
}

package dev.plumbline.collectors.aws.organizations;

import dev.plumbline.collectors.framework.NothingThere;
import dev.plumbline.collectors.framework.ReadFailure;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which accounts administer a service for the organization. */
public final class Administrators {

  private static final List<String> OPERATIONS =
      List.of(OrganizationReader.ADMINISTRATORS, OrganizationReader.SERVICES);

  private final String caller;
  private final OrganizationReader reader;

  Administrators(String caller, OrganizationReader reader) {
    this.caller = caller;
    this.reader = reader;
  }

  /** What a source reads that only administrators can read: how to find them comes first. */
  public static String[] andFinding(String... operations) {
    return Stream.concat(OPERATIONS.stream(), Stream.of(operations)).toArray(String[]::new);
  }

  /**
   * The accounts to ask about a service: those it is delegated to, or else the caller's, which is
   * normally the management account.
   *
   * @param service the service principal, such as {@code "guardduty.amazonaws.com"}
   * @throws ReadFailure when AWS does not tell whether it is delegated
   */
  public SortedSet<String> of(String service) {
    SortedSet<String> known = delegated(service);
    return known.isEmpty() ? new TreeSet<>(List.of(caller)) : known;
  }

  /** The accounts that several services are delegated to, and the caller's. */
  public SortedSet<String> andCaller(String... services) {
    SortedSet<String> accounts = new TreeSet<>(List.of(caller));
    Stream.of(services).forEach(service -> accounts.addAll(delegated(service)));
    return accounts;
  }

  /** Whether a service is delegated to the caller; also when AWS does not tell. */
  boolean mayBeCaller(String service) {
    try {
      return delegated(service).contains(caller);
    } catch (ReadFailure unknown) {
      return true;
    }
  }

  private SortedSet<String> delegated(String service) {
    try {
      Delegations delegations = reader.delegations();
      SortedSet<String> known = delegations.accounts().getOrDefault(service, new TreeSet<>());
      if (known.isEmpty() && delegations.gap().isPresent()) {
        throw new ReadFailure(delegations.gap().get());
      }
      return known;
    } catch (NothingThere noOrganization) {
      return new TreeSet<>();
    }
  }
}

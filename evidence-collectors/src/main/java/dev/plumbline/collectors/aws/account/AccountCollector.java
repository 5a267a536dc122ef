package dev.plumbline.collectors.aws.account;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.account.AccountClient;
import software.amazon.awssdk.services.account.model.AlternateContact;
import software.amazon.awssdk.services.account.model.ContactInformation;
import software.amazon.awssdk.services.account.model.GetAlternateContactResponse;
import software.amazon.awssdk.services.account.model.GetContactInformationResponse;
import software.amazon.awssdk.services.account.model.Region;

/**
 * Contacts and Regions of accounts, read with the caller's credentials: Account Management answers
 * the management account about every account of its organization.
 */
public final class AccountCollector implements Collector, AutoCloseable {

  private static final String ALTERNATE = "account:GetAlternateContact";
  private static final String PRIMARY = "account:GetContactInformation";
  private static final String PRIMARY_CONTACTS = "primary contacts";
  private static final String ACCOUNT_REGIONS = "account regions";
  private static final Set<String> CLOSED = Set.of("DISABLED", "DISABLING");

  private final Clients clients;
  private final AccountClient account;
  private final Map<String, Set<String>> closedRegions = new ConcurrentHashMap<>();

  public AccountCollector(Clients clients) {
    this.clients = clients;
    this.account = clients.ofCaller(AccountClient.builder());
  }

  @Override
  public List<CollectedSource> sources() {
    return List.of(
        CollectedSource.of(Contacts.SECURITY.source(), Reach.ACCOUNT, ALTERNATE),
        CollectedSource.of(Contacts.OPERATIONS.source(), Reach.ACCOUNT, ALTERNATE),
        CollectedSource.of(Contacts.BILLING.source(), Reach.ACCOUNT, ALTERNATE),
        CollectedSource.of(PRIMARY_CONTACTS, Reach.ACCOUNT, PRIMARY),
        CollectedSource.of(ACCOUNT_REGIONS, Reach.ACCOUNT, OwnRegions.LIST));
  }

  @Override
  public Reading read(Cell cell) {
    return switch (cell.source()) {
      case PRIMARY_CONTACTS -> primaryContact(cell);
      case ACCOUNT_REGIONS -> regions(cell);
      default -> alternateContact(cell, Contacts.of(cell.source()).orElseThrow());
    };
  }

  /** The Regions that the last reading of an account's Regions found closed. */
  public Set<String> closedRegions(String id) {
    return closedRegions.getOrDefault(id, Set.of());
  }

  public void forget(String id) {
    closedRegions.remove(id);
  }

  private Reading alternateContact(Cell cell, Contacts kind) {
    Answer<GetAlternateContactResponse> answer =
        clients
            .calls()
            .call(
                ALTERNATE,
                () ->
                    account.getAlternateContact(
                        r -> r.accountId(idFor(cell)).alternateContactType(kind.type())));
    AlternateContact contact =
        answer.part("AlternateContact", GetAlternateContactResponse::alternateContact);
    Gathering gathering = new Gathering(cell);
    gathering.add(
        "alternate contact",
        kind.id(),
        answer.from(),
        fields()
            .orAbsent("name", contact.name())
            .orAbsent("email", contact.emailAddress())
            .orAbsent("phone", contact.phoneNumber()));
    return gathering.reading();
  }

  private Reading primaryContact(Cell cell) {
    Answer<GetContactInformationResponse> answer =
        clients
            .calls()
            .call(PRIMARY, () -> account.getContactInformation(r -> r.accountId(idFor(cell))));
    ContactInformation contact =
        answer.part("ContactInformation", GetContactInformationResponse::contactInformation);
    Gathering gathering = new Gathering(cell);
    gathering.add(
        "primary contact",
        "primary",
        answer.from(),
        fields()
            .orAbsent("company", contact.companyName())
            .orAbsent("phone", contact.phoneNumber()));
    return gathering.reading();
  }

  private Reading regions(Cell cell) {
    Listed<Region> regions = regions(clients.calls(), account, idFor(cell));
    Gathering gathering = new Gathering(cell);
    regions.last().ifPresent(gathering::answered);
    for (Answer<Region> region : regions.items()) {
      gathering.add(
          "enabled region",
          region.value().regionName(),
          region.from(),
          fields()
              .ifKnown("name", region.value().regionName())
              .ifKnown("status", region.value().regionOptStatusAsString()));
    }
    gathering.fail(regions.gap());
    closedRegions.put(
        cell.account(),
        regions.values().stream()
            .filter(region -> !isOpen(region))
            .map(Region::regionName)
            .collect(Collectors.toUnmodifiableSet()));
    return gathering.reading();
  }

  static Listed<Region> regions(Calls calls, AccountClient account, @Nullable String id) {
    return calls.list(
        OwnRegions.LIST,
        account.listRegionsPaginator(r -> r.accountId(id)),
        page -> Page.of(page.regions(), page.nextToken()));
  }

  static boolean isOpen(Region region) {
    return !CLOSED.contains(region.regionOptStatusAsString());
  }

  /** The caller must not name itself: AWS refuses its own id as a member's. */
  private @Nullable String idFor(Cell cell) {
    return cell.account().equals(clients.caller()) ? null : cell.account();
  }

  @Override
  public void close() {
    account.close();
  }
}

package dev.plumbline.engine.drools;

import dev.plumbline.engine.drools.facts.GuardrailAttachment;
import dev.plumbline.engine.drools.facts.GuardrailGap;
import dev.plumbline.engine.drools.facts.GuardrailInForce;
import dev.plumbline.engine.drools.facts.ManagementAccount;
import dev.plumbline.engine.drools.facts.MemberAccount;
import dev.plumbline.engine.drools.facts.Placement;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.things.Account;
import dev.plumbline.engine.things.Guardrail;
import dev.plumbline.engine.things.Listing;
import dev.plumbline.engine.things.Organization;
import dev.plumbline.engine.things.OrganizationalUnit;
import dev.plumbline.engine.things.Thing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The guardrails in force for each account, derived by the shipped rules from the tree. */
public final class Guardrails {
  private static final int ACCOUNTS_A_SESSION = 1000;

  private final RuleBase rules;
  private final Organization organization;
  private final Map<String, Guardrail> guardrails;
  private final Set<String> units;
  private final List<Object> treeFacts = new ArrayList<>();
  private final Set<Cause> everywhere = new TreeSet<>();

  private Guardrails(RuleBase rules, Organization organization) {
    this.rules = rules;
    this.organization = organization;
    guardrails =
        organization.guardrails().items().stream()
            .collect(
                Collectors.toMap(
                    Guardrails::id, guardrail -> guardrail, (a, b) -> a, TreeMap::new));
    units = organization.units().items().stream().map(Guardrails::id).collect(Collectors.toSet());
    organization.guardrails().gap().ifPresent(everywhere::add);
    guardrails.values().forEach(this::addAttachments);
    organization.units().items().forEach(this::addPlacement);
  }

  /**
   * By account id, what binds the account: complete, or with a gap where the tree, the guardrails
   * or their targets could not all be read.
   */
  public static Map<String, Listing<Guardrail>> inForce(
      RuleBase rules, Organization organization, List<Account> accounts) {
    Guardrails derivation = new Guardrails(rules, organization);
    Map<String, Listing<Guardrail>> all = new HashMap<>();
    for (int from = 0; from < accounts.size(); from += ACCOUNTS_A_SESSION) {
      int to = Math.min(from + ACCOUNTS_A_SESSION, accounts.size());
      derivation.derive(accounts.subList(from, to), all);
    }
    return all;
  }

  private static String id(Thing thing) {
    return thing.identity().id();
  }

  private void addAttachments(Guardrail guardrail) {
    guardrail.targets().gap().ifPresent(everywhere::add);
    guardrail
        .targets()
        .items()
        .forEach(target -> treeFacts.add(new GuardrailAttachment(id(guardrail), target)));
  }

  private void addPlacement(OrganizationalUnit unit) {
    Observed<String> parent = unit.parentId();
    if (parent instanceof Observed.Present<String> present) {
      treeFacts.add(new Placement(id(unit), present.value()));
    }
    gapAbove(parent).ifPresent(cause -> treeFacts.add(new GuardrailGap(id(unit), cause)));
  }

  /** Why it is not known what hangs above; empty for a parent that was read, and for a root. */
  private Optional<Cause> gapAbove(Observed<String> parent) {
    if (parent instanceof Observed.Unknown<String> unknown) {
      return Optional.of(unknown.cause());
    }
    return parent instanceof Observed.Present<String> present && !units.contains(present.value())
        ? Optional.of(
            organization
                .units()
                .gap()
                .orElseGet(() -> Cause.notCollected("organizational unit " + present.value())))
        : Optional.empty();
  }

  private void derive(List<Account> accounts, Map<String, Listing<Guardrail>> to) {
    List<Object> facts = new ArrayList<>(treeFacts);
    accounts.forEach(account -> addAccount(account, facts));
    Map<String, Set<String>> binding = new HashMap<>();
    Map<String, Set<Cause>> gaps = new HashMap<>();
    Collection<Object> derived = rules.derive(facts, Object.class);
    for (Object fact : derived) {
      if (fact instanceof GuardrailInForce force) {
        binding.computeIfAbsent(force.account(), key -> new TreeSet<>()).add(force.guardrail());
      } else if (fact instanceof GuardrailGap gap) {
        gaps.computeIfAbsent(gap.target(), key -> new TreeSet<>()).add(gap.cause());
      }
    }
    for (Account account : accounts) {
      to.put(
          id(account),
          listing(
              account,
              binding.getOrDefault(id(account), Set.of()),
              gaps.getOrDefault(id(account), Set.of())));
    }
  }

  private void addAccount(Account account, List<Object> facts) {
    String parent =
        account.parentId() instanceof Observed.Present<String> present ? present.value() : "";
    facts.add(new MemberAccount(id(account), parent));
    gapAbove(account.parentId())
        .ifPresent(cause -> facts.add(new GuardrailGap(id(account), cause)));
    if (isManagement(account)) {
      facts.add(new ManagementAccount(id(account)));
    }
  }

  private static boolean isManagement(Account account) {
    return account.management() instanceof Observed.Present<Boolean> present && present.value();
  }

  private Listing<Guardrail> listing(Account account, Set<String> binding, Set<Cause> gaps) {
    if (isManagement(account)) {
      return Listing.complete(List.of());
    }
    if (account.management() instanceof Observed.Unknown<Boolean> unknown) {
      return Listing.unknown(unknown.cause());
    }
    Set<Cause> causes = new TreeSet<>(everywhere);
    causes.addAll(gaps);
    List<Guardrail> items = binding.stream().flatMap(this::guardrail).toList();
    return new Listing<>(items, causes.stream().findFirst());
  }

  private java.util.stream.Stream<Guardrail> guardrail(String id) {
    return Optional.ofNullable(guardrails.get(id)).stream();
  }
}

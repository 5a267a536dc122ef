package dev.plumbline.engine.drools;

import static java.util.Objects.requireNonNull;

import dev.plumbline.engine.drools.facts.GuardrailAttachment;
import dev.plumbline.engine.drools.facts.GuardrailGap;
import dev.plumbline.engine.drools.facts.GuardrailInForce;
import dev.plumbline.engine.drools.facts.ManagementAccount;
import dev.plumbline.engine.drools.facts.MemberAccount;
import dev.plumbline.engine.drools.facts.Placement;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.things.Guardrail;
import dev.plumbline.engine.things.GuardrailPlacement;
import dev.plumbline.engine.things.Listing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The guardrails in force for each account, derived by the shipped rules from the tree. */
public final class Guardrails {
  private static final int ACCOUNTS_A_SESSION = 1000;

  private final RuleBase rules;
  private final GuardrailPlacement placement;
  private final SortedMap<String, Guardrail> guardrails = new TreeMap<>();
  private final List<Object> treeFacts = new ArrayList<>();

  private Guardrails(RuleBase rules, GuardrailPlacement placement, Set<String> accounts) {
    this.rules = rules;
    this.placement = placement;
    placement.guardrails().forEach(this::addGuardrail);
    placement
        .parents()
        .forEach(
            (child, parent) -> addUnlessAccount(child, new Placement(child, parent), accounts));
    placement
        .unplaced()
        .forEach(
            (child, cause) -> addUnlessAccount(child, new GuardrailGap(child, cause), accounts));
    treeFacts.add(new ManagementAccount(placement.managementAccount()));
  }

  /**
   * By account id, what binds the account: complete, or with a gap where the tree, the guardrails
   * or their targets could not all be read.
   */
  public static Map<String, Listing<Guardrail>> inForce(
      RuleBase rules, GuardrailPlacement placement, List<String> accounts) {
    Guardrails derivation = new Guardrails(rules, placement, new HashSet<>(accounts));
    Map<String, Listing<Guardrail>> all = new HashMap<>();
    for (int from = 0; from < accounts.size(); from += ACCOUNTS_A_SESSION) {
      int to = Math.min(from + ACCOUNTS_A_SESSION, accounts.size());
      derivation.derive(accounts.subList(from, to), all);
    }
    return all;
  }

  private void addGuardrail(Guardrail guardrail) {
    String id = guardrail.identity().id();
    guardrails.put(id, guardrail);
    guardrail
        .targets()
        .items()
        .forEach(target -> treeFacts.add(new GuardrailAttachment(id, target)));
  }

  private void addUnlessAccount(String child, Object fact, Set<String> accounts) {
    if (!accounts.contains(child)) {
      treeFacts.add(fact);
    }
  }

  private void derive(List<String> accounts, Map<String, Listing<Guardrail>> to) {
    List<Object> facts = new ArrayList<>(treeFacts);
    for (String account : accounts) {
      facts.add(new MemberAccount(account, placement.parents().getOrDefault(account, "")));
      Cause unplaced = placement.unplaced().get(account);
      if (unplaced != null) {
        facts.add(new GuardrailGap(account, unplaced));
      }
    }
    Map<String, SortedSet<String>> binding = new HashMap<>();
    Map<String, SortedSet<Cause>> gaps = new HashMap<>();
    for (Object fact : rules.derive(facts, Object.class)) {
      if (fact instanceof GuardrailInForce force) {
        binding.computeIfAbsent(force.account(), key -> new TreeSet<>()).add(force.guardrail());
      } else if (fact instanceof GuardrailGap gap) {
        gaps.computeIfAbsent(gap.target(), key -> new TreeSet<>()).add(gap.cause());
      }
    }
    for (String account : accounts) {
      to.put(account, listing(account, binding.get(account), gaps.get(account)));
    }
  }

  private Listing<Guardrail> listing(
      String account, @Nullable SortedSet<String> binding, @Nullable SortedSet<Cause> gaps) {
    if (account.equals(placement.managementAccount())) {
      return Listing.complete(List.of());
    }
    SortedSet<Cause> causes = new TreeSet<>(placement.gaps());
    if (gaps != null) {
      causes.addAll(gaps);
    }
    List<Guardrail> items = new ArrayList<>();
    if (binding != null) {
      binding.forEach(id -> items.add(requireNonNull(guardrails.get(id))));
    }
    return new Listing<>(items, causes.stream().findFirst());
  }
}

package dev.plumbline.engine.drools;

import static java.util.Objects.requireNonNull;

import dev.plumbline.engine.drools.facts.GuardrailAttachment;
import dev.plumbline.engine.drools.facts.GuardrailGap;
import dev.plumbline.engine.drools.facts.GuardrailInForce;
import dev.plumbline.engine.drools.facts.ManagementAccount;
import dev.plumbline.engine.drools.facts.MemberAccount;
import dev.plumbline.engine.drools.facts.Placement;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.things.Guardrail;
import dev.plumbline.engine.things.GuardrailPlacement;
import dev.plumbline.engine.things.Listing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The guardrails in force for each account, derived by the shipped rules from the tree. Safe for
 * several threads.
 */
public final class Guardrails {
  private static final int ACCOUNTS_A_SESSION = 1000;

  private final RuleBase rules;
  private final GuardrailPlacement placement;
  private final SortedMap<String, Guardrail> guardrails = new TreeMap<>();
  private final List<Object> treeFacts = new ArrayList<>();

  public Guardrails(RuleBase rules, GuardrailPlacement placement) {
    this.rules = rules;
    this.placement = placement;
    placement.guardrails().forEach(this::addGuardrail);
    placement.parents().forEach((child, parent) -> treeFacts.add(new Placement(child, parent)));
    placement.unplaced().forEach((child, cause) -> treeFacts.add(new GuardrailGap(child, cause)));
    treeFacts.add(new ManagementAccount(placement.managementAccount()));
  }

  /**
   * By account id, what binds the account: complete, or with a gap where the tree, the guardrails
   * or their targets could not all be read.
   *
   * @param accounts with the id of the unit each is in
   */
  public Map<String, Listing<Guardrail>> inForce(Map<String, Observed<String>> accounts) {
    List<Map.Entry<String, Observed<String>>> placed = List.copyOf(accounts.entrySet());
    Map<String, Listing<Guardrail>> all = new HashMap<>();
    for (int from = 0; from < placed.size(); from += ACCOUNTS_A_SESSION) {
      int to = Math.min(from + ACCOUNTS_A_SESSION, placed.size());
      derive(placed.subList(from, to), all);
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

  private void derive(
      List<Map.Entry<String, Observed<String>>> accounts, Map<String, Listing<Guardrail>> to) {
    List<Object> facts = new ArrayList<>(treeFacts);
    for (Map.Entry<String, Observed<String>> account : accounts) {
      String id = account.getKey();
      Observed<String> parent = account.getValue();
      facts.add(
          new MemberAccount(
              id, parent instanceof Observed.Present<String> known ? known.value() : ""));
      if (parent instanceof Observed.Unknown<String> unknown) {
        facts.add(new GuardrailGap(id, unknown.cause()));
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
    for (Map.Entry<String, Observed<String>> account : accounts) {
      String id = account.getKey();
      to.put(id, listing(id, binding.get(id), gaps.get(id)));
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

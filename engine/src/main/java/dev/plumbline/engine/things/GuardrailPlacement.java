package dev.plumbline.engine.things;

import static java.util.Objects.requireNonNull;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is needed to work out which guardrails reach an account: the units of the organization and
 * where guardrails are attached.
 *
 * @param managementAccount guardrails do not apply to it
 * @param parents from the id of a unit to the id of its parent; the root of the tree has none
 * @param unplaced units whose parents are unknown, with the causes
 * @param guardrails those that were read, with their targets
 * @param gaps why there may be more units, guardrails or targets; empty if these are all
 */
public record GuardrailPlacement(
    String managementAccount,
    SortedMap<String, String> parents,
    SortedMap<String, Cause> unplaced,
    List<Guardrail> guardrails,
    SortedSet<Cause> gaps) {
  public GuardrailPlacement {
    requireNonNull(managementAccount, "managementAccount is null");
    parents = Collections.unmodifiableSortedMap(new TreeMap<>(parents));
    unplaced = Collections.unmodifiableSortedMap(new TreeMap<>(unplaced));
    guardrails = List.copyOf(guardrails);
    gaps = Collections.unmodifiableSortedSet(new TreeSet<>(gaps));
  }

  static GuardrailPlacement of(
      String managementAccount, Listing<Thing> organizations, Optional<Organization> organization) {
    Collector collector = new Collector();
    organizations.gap().ifPresent(collector.gaps::add);
    organization.ifPresent(collector::organization);
    return new GuardrailPlacement(
        managementAccount,
        collector.parents,
        collector.unplaced,
        organization.map(o -> o.guardrails().items()).orElse(List.of()),
        collector.gaps);
  }

  private static final class Collector {
    private final SortedMap<String, String> parents = new TreeMap<>();
    private final SortedMap<String, Cause> unplaced = new TreeMap<>();
    private final NavigableSet<Cause> gaps = new TreeSet<>();

    void organization(Organization organization) {
      organization.units().gap().ifPresent(gaps::add);
      organization.units().items().forEach(unit -> place(unit.identity(), unit.parentId()));
      organization.guardrails().gap().ifPresent(gaps::add);
      organization
          .guardrails()
          .items()
          .forEach(guardrail -> guardrail.targets().gap().ifPresent(gaps::add));
    }

    void place(Identity child, Observed<String> parent) {
      if (parent instanceof Observed.Present<String> present) {
        parents.put(child.id(), present.value());
      } else if (parent instanceof Observed.Unknown<String> unknown) {
        unplaced.put(child.id(), unknown.cause());
      }
    }
  }
}

package dev.plumbline.engine.things;

import java.util.Map;
import java.util.Optional;

/** The kinds of thing that ship as records, by the name a vocabulary calls them. */
final class ShippedThings {
  private static final Map<String, Class<? extends Thing>> RECORDS =
      Map.ofEntries(
          Map.entry("organization", Organization.class),
          Map.entry("organizational unit", OrganizationalUnit.class),
          Map.entry("account", Account.class),
          Map.entry("root user", RootUser.class),
          Map.entry("alternate contact", AlternateContact.class),
          Map.entry("primary contact", PrimaryContact.class),
          Map.entry("enabled region", EnabledRegion.class),
          Map.entry("region", Region.class),
          Map.entry("security service", SecurityService.class),
          Map.entry("trail", Trail.class),
          Map.entry("guardrail", Guardrail.class),
          Map.entry("statement", Statement.class),
          Map.entry("statement condition", StatementCondition.class),
          Map.entry("stack set", StackSet.class),
          Map.entry("stack instance", StackInstance.class),
          Map.entry("stack", Stack.class),
          Map.entry("pipeline", Pipeline.class),
          Map.entry("stage", Stage.class),
          Map.entry("action", Action.class),
          Map.entry("build project", BuildProject.class),
          Map.entry("build variable", BuildVariable.class),
          Map.entry("workload", Workload.class),
          Map.entry("feed", Feed.class),
          Map.entry("attestation", Attestation.class));

  private ShippedThings() {}

  static Map<String, Class<? extends Thing>> records() {
    return RECORDS;
  }

  /** The record of a kind, if it ships. */
  static Optional<Class<? extends Thing>> record(String kind) {
    return Optional.ofNullable(RECORDS.get(kind));
  }
}

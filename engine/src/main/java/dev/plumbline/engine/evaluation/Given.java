package dev.plumbline.engine.evaluation;

import dev.plumbline.engine.drools.Attestations;
import dev.plumbline.engine.drools.Guardrails;
import dev.plumbline.engine.drools.RuleBase;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.SignedAttestation;
import dev.plumbline.engine.things.Attestation;
import dev.plumbline.engine.things.Estate;
import dev.plumbline.engine.things.Excerpt;
import dev.plumbline.engine.things.Fingerprint;
import dev.plumbline.engine.things.GuardrailPlacement;
import dev.plumbline.engine.things.Listing;
import dev.plumbline.engine.things.Register;
import dev.plumbline.engine.things.Thing;
import dev.plumbline.engine.things.ThingKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What things are given that is not read from their own evidence: the rows of registers, judged
 * attestations, and the guardrails in force. Safe for several threads.
 */
final class Given {
  private final Map<String, List<Thing>> rows = new LinkedHashMap<>();
  private final Map<ThingKey, List<Attestation>> attestations;
  private final GuardrailPlacement tree;
  private final Guardrails guardrails;
  private final boolean withAttestations;
  private final boolean withGuardrails;

  /**
   * @param organization the estate with what belongs to the organization as a whole
   * @param wanted which kinds of thing anybody looks at
   */
  Given(
      Bundle bundle, RuleBase rules, Estate organization, Instant asOf, Predicate<String> wanted) {
    this.withAttestations = wanted.test("attestation");
    this.withGuardrails = wanted.test("guardrail");
    String management = organization.managementAccount();
    for (Register register : bundle.registers()) {
      rows.put(
          register.kind(),
          register.things(bundle.vocabulary().require(register.kind()), management, asOf));
    }
    this.attestations = judged(bundle, rules, management, asOf);
    this.tree = organization.guardrailPlacement();
    this.guardrails = new Guardrails(rules, tree);
  }

  private static Map<ThingKey, List<Attestation>> judged(
      Bundle bundle, RuleBase rules, String management, Instant asOf) {
    List<SignedAttestation> signed = bundle.attestations();
    List<Attestation> judged =
        Attestations.judged(rules, bundle.attestationKinds(), signed, management, asOf);
    Map<ThingKey, List<Attestation>> bySubject = new HashMap<>();
    for (int number = 0; number < signed.size(); number++) {
      ThingKey about = new ThingKey(signed.get(number).kind(), signed.get(number).subject());
      bySubject.computeIfAbsent(about, key -> new ArrayList<>()).add(judged.get(number));
    }
    return bySubject;
  }

  /**
   * What of the organization reaches its accounts, as a hash: the guardrails and where they are
   * attached.
   *
   * @param excerpt what counts of a guardrail
   */
  String fingerprint(Excerpt excerpt) {
    Fingerprint fingerprint = new Fingerprint();
    tree.parents().forEach((unit, parent) -> fingerprint.add(unit).add(parent));
    tree.unplaced().forEach((unit, cause) -> fingerprint.add(unit).add(cause.toString()));
    tree.gaps().forEach(cause -> fingerprint.add(cause.toString()));
    tree.guardrails().forEach(each -> fingerprint.add(excerpt.write(excerpt.of(each)).toString()));
    return fingerprint.hex();
  }

  /**
   * An estate with all that its things are given.
   *
   * @param filed of which accounts it gets the rows of registers
   */
  Estate to(Estate estate, Predicate<String> filed) {
    Map<String, Listing<Thing>> registers = new LinkedHashMap<>();
    rows.forEach(
        (kind, things) ->
            registers.put(
                kind,
                Listing.complete(
                    things.stream().filter(row -> filed.test(row.identity().account())).toList())));
    Estate given = estate.withThings(registers);
    if (withAttestations) {
      given = given.withAttestations(attestations);
    }
    return withGuardrails ? given.withGuardrails(guardrails.inForce(units(estate))) : given;
  }

  private static Map<String, Observed<String>> units(Estate estate) {
    Map<String, Observed<String>> units = new LinkedHashMap<>();
    estate.accounts().forEach(account -> units.put(account.identity().id(), account.parentId()));
    return units;
  }
}

package dev.plumbline.engine.drools;

import dev.plumbline.engine.drools.facts.AttestationProblem;
import dev.plumbline.engine.drools.facts.EvaluationDay;
import dev.plumbline.engine.drools.facts.EvidenceLookedAt;
import dev.plumbline.engine.drools.facts.KnownStatement;
import dev.plumbline.engine.drools.facts.RequiredRole;
import dev.plumbline.engine.drools.facts.SignedStatement;
import dev.plumbline.engine.drools.facts.StatementSignature;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.evidence.Origin;
import dev.plumbline.engine.policy.AttestationKind;
import dev.plumbline.engine.policy.SignedAttestation;
import dev.plumbline.engine.things.Attestation;
import dev.plumbline.engine.things.Identity;
import dev.plumbline.engine.things.Listing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which signed statements count on a day, and why the others do not, judged by the shipped rules.
 */
public final class Attestations {
  private static final String SOURCE = "attestations";

  private Attestations() {}

  /**
   * The attestations as things, in the order given.
   *
   * @param account the account they are filed under: the management account
   */
  public static List<Attestation> judged(
      RuleBase rules,
      List<AttestationKind> kinds,
      List<SignedAttestation> signed,
      String account,
      Instant asOf) {
    List<Object> facts = new ArrayList<>();
    facts.add(new EvaluationDay(LocalDate.ofInstant(asOf, ZoneOffset.UTC)));
    kinds.forEach(kind -> addKind(kind, facts));
    for (int number = 0; number < signed.size(); number++) {
      addSigned(key(number), signed.get(number), facts);
    }
    Map<String, List<String>> problems =
        rules.derive(facts, AttestationProblem.class).stream()
            .distinct()
            .collect(
                Collectors.groupingBy(
                    AttestationProblem::attestation,
                    Collectors.mapping(AttestationProblem::text, Collectors.toList())));
    List<Attestation> things = new ArrayList<>();
    for (int number = 0; number < signed.size(); number++) {
      things.add(thing(signed.get(number), problems.getOrDefault(key(number), List.of()), account));
    }
    return things;
  }

  /** Two attestations of one id are two attestations. */
  private static String key(int number) {
    return Integer.toString(number);
  }

  private static void addKind(AttestationKind kind, List<Object> facts) {
    String statement = lower(kind.statement());
    facts.add(new KnownStatement(statement, kind.maximumDays()));
    kind.roles().forEach(role -> facts.add(new RequiredRole(statement, lower(role), role)));
  }

  private static void addSigned(String key, SignedAttestation signed, List<Object> facts) {
    facts.add(
        new SignedStatement(key, lower(signed.statement()), signed.signedOn(), signed.expires()));
    for (int number = 0; number < signed.signatures().size(); number++) {
      SignedAttestation.Signature signature = signed.signatures().get(number);
      facts.add(
          new StatementSignature(key, number, lower(signature.signer()), lower(signature.role())));
    }
    signed
        .evidence()
        .ifPresent(
            file ->
                facts.add(
                    new EvidenceLookedAt(
                        key,
                        file.name(),
                        lower(file.sha256()),
                        lower(file.actualSha256().orElse("")))));
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static Attestation thing(
      SignedAttestation signed, List<String> problems, String account) {
    Instant signedAt = signed.signedOn().atStartOfDay(ZoneOffset.UTC).toInstant();
    Origin origin =
        new Origin(SOURCE, "attestation " + signed.id() + " at " + signed.span(), "", signedAt);
    return new Attestation(
        new Identity("attestation", signed.id(), account, Cell.GLOBAL, Map.of(SOURCE, origin)),
        Observed.present(signed.statement()),
        Observed.present(problems.isEmpty()),
        Observed.present(signedAt),
        Listing.complete(problems.stream().sorted().toList()));
  }
}

package dev.plumbline.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.drools.Attestations;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.evidence.Origin;
import dev.plumbline.engine.policy.AttestationKind;
import dev.plumbline.engine.policy.SignedAttestation;
import dev.plumbline.engine.policy.SignedAttestation.EvidenceFile;
import dev.plumbline.engine.policy.SignedAttestation.Signature;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.things.Attestation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttestationsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T23:59:00Z");
  private static final AttestationKind REVIEW =
      new AttestationKind(
          "A1", "Threat model review", List.of(), List.of("workload owner", "Reviewer"), 365);
  private static final List<Signature> BOTH =
      List.of(
          new Signature("ana@example.com", "Workload owner"),
          new Signature("li@example.com", "reviewer"));

  private static SignedAttestation signed(
      String statement, List<Signature> signatures, String on, String expires) {
    return new SignedAttestation(
        "AT-1",
        statement,
        "workload",
        "payments",
        signatures,
        LocalDate.parse(on),
        Optional.empty(),
        LocalDate.parse(expires),
        new Span("attestations.policy", 3, 13, 4));
  }

  private static SignedAttestation lookingAt(Optional<String> actualSha256) {
    SignedAttestation signed = signed("threat model review", BOTH, "2026-05-02", "2027-05-02");
    return new SignedAttestation(
        signed.id(),
        signed.statement(),
        signed.kind(),
        signed.subject(),
        signed.signatures(),
        signed.signedOn(),
        Optional.of(new EvidenceFile("payments.json", "AB12", actualSha256)),
        signed.expires(),
        signed.span());
  }

  private static List<String> problems(SignedAttestation signed) {
    Attestation thing =
        Attestations.judged(Rules.SHIPPED, List.of(REVIEW), List.of(signed), "111111111111", NOW)
            .get(0);
    assertThat(thing.inForce()).isEqualTo(Observed.present(thing.problems().items().isEmpty()));
    return thing.problems().items();
  }

  @Test
  void an_attestation_with_every_role_and_inside_its_time_is_in_force() {
    assertThat(problems(signed("threat model review", BOTH, "2026-05-02", "2027-05-02"))).isEmpty();
  }

  @Test
  void the_last_day_counts_and_the_next_does_not() {
    assertThat(problems(signed("threat model review", BOTH, "2026-05-02", "2026-11-23"))).isEmpty();
    assertThat(problems(signed("threat model review", BOTH, "2026-05-02", "2026-11-22")))
        .containsExactly("expired on 2026-11-22");
  }

  @Test
  void an_attestation_of_tomorrow_is_not_signed_yet() {
    assertThat(problems(signed("threat model review", BOTH, "2026-11-24", "2026-12-24")))
        .containsExactly("not signed before 2026-11-24");
  }

  @Test
  void an_attestation_may_not_last_longer_than_its_kind_allows() {
    assertThat(problems(signed("threat model review", BOTH, "2026-05-02", "2027-05-03")))
        .containsExactly("expires on 2027-05-03, more than the 365 days allowed after 2026-05-02");
  }

  @Test
  void nobody_signs_twice_for_two_roles() {
    assertThat(
            problems(
                signed(
                    "threat model review",
                    List.of(
                        new Signature("ana@example.com", "workload owner"),
                        new Signature("Ana@Example.com", "reviewer")),
                    "2026-05-02",
                    "2027-05-02")))
        .containsExactly("\"ana@example.com\" signed more than once");
  }

  @Test
  void a_missing_role_is_named() {
    assertThat(
            problems(signed("threat model review", BOTH.subList(0, 1), "2026-05-02", "2027-05-02")))
        .containsExactly("no \"Reviewer\" has signed");
  }

  @Test
  void a_statement_nobody_defined_counts_for_nothing() {
    assertThat(problems(signed("all is well", BOTH, "2026-05-02", "2027-05-02")))
        .containsExactly("\"all is well\" is not a known statement");
  }

  @Test
  void evidence_must_be_there_and_unchanged() {
    assertThat(problems(lookingAt(Optional.of("ab12")))).isEmpty();
    assertThat(problems(lookingAt(Optional.of("cd34"))))
        .containsExactly("the evidence \"payments.json\" has changed since it was signed");
    assertThat(problems(lookingAt(Optional.empty())))
        .containsExactly("the evidence \"payments.json\" is missing");
  }

  @Test
  void an_attestation_keeps_its_id_its_place_and_its_date() {
    Attestation thing =
        Attestations.judged(
                Rules.SHIPPED,
                List.of(REVIEW),
                List.of(signed("threat model review", BOTH, "2026-05-02", "2027-05-02")),
                "111111111111",
                NOW)
            .get(0);

    assertThat(thing.identity().id()).isEqualTo("AT-1");
    assertThat(thing.identity().origins().values())
        .extracting(Origin::operation)
        .containsExactly("attestation AT-1 at attestations.policy:3:13");
    assertThat(thing.signed()).isEqualTo(Observed.present(Instant.parse("2026-05-02T00:00:00Z")));
  }
}

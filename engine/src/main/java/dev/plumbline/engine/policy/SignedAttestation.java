package dev.plumbline.engine.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An attestation as written.
 *
 * @param statement what is attested, such as {@code "threat model review"}
 * @param kind the kind of thing it is for
 * @param subject the id of that thing
 * @param expires the last day it counts, UTC
 */
public record SignedAttestation(
    String id,
    String statement,
    String kind,
    String subject,
    List<Signature> signatures,
    LocalDate signedOn,
    Optional<EvidenceFile> evidence,
    LocalDate expires,
    Span span) {
  public SignedAttestation {
    signatures = List.copyOf(signatures);
  }

  public record Signature(String signer, String role) {}

  /**
   * The file the signers looked at.
   *
   * @param actualSha256 of the file as it is now beside the bundle; empty when there is no such
   *     file there
   */
  public record EvidenceFile(String name, String sha256, Optional<String> actualSha256) {}
}

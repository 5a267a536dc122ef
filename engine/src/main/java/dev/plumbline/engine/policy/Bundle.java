package dev.plumbline.engine.policy;

import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.things.Register;
import dev.plumbline.engine.things.Vocabulary;
import java.util.List;
import java.util.Optional;

/**
 * Everything an organization wrote, checked: what an evaluation judges by.
 *
 * @param hash SHA-256 in hex over all texts, the catalogue, the kinds of attestation, the files
 *     that attestations name and the registers; where files of texts lie and what they are called
 *     does not count
 * @param definitions in the order in which they stand
 * @param files the texts, sorted by name, as they are kept for later proof
 * @param registers the tables that kinds of things are filled from
 * @param registerFiles the files of the registers, sorted by name, as they are kept for later proof
 */
public record Bundle(
    Vocabulary vocabulary,
    Catalogue catalogue,
    List<AttestationKind> attestationKinds,
    List<Definition> definitions,
    List<Policy> policies,
    List<PolicyException> exceptions,
    List<SignedAttestation> attestations,
    List<PolicyTest> tests,
    String hash,
    List<SourceFile> files,
    List<Register> registers,
    List<RegisterFile> registerFiles) {
  public Bundle {
    attestationKinds = List.copyOf(attestationKinds);
    definitions = List.copyOf(definitions);
    policies = List.copyOf(policies);
    exceptions = List.copyOf(exceptions);
    attestations = List.copyOf(attestations);
    tests = List.copyOf(tests);
    files = List.copyOf(files);
    registers = List.copyOf(registers);
    registerFiles = List.copyOf(registerFiles);
  }

  public Optional<Policy> policy(String id) {
    return policies.stream()
        .filter(p -> p.id().equals(id) || p.formerly().contains(id))
        .findFirst();
  }

  /** A file of the bundle: a vocabulary, policies, a catalogue, or the kinds of attestation. */
  public record SourceFile(String name, String text) {}
}

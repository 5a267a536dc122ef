package dev.plumbline.server.store;

import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.policy.AttestationKind;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.RegisterFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A bundle as it is kept: enough to read it again.
 *
 * @param files as written, by name
 * @param attachments the SHA-256 of the files that attestations name, by name
 * @param registers the files that registers were read from
 */
public record StoredBundle(
    String hash,
    List<Bundle.SourceFile> files,
    Map<String, String> attachments,
    Catalogue catalogue,
    List<AttestationKind> attestationKinds,
    List<RegisterFile> registers) {
  public StoredBundle {
    files = List.copyOf(files);
    attachments = Map.copyOf(attachments);
    attestationKinds = List.copyOf(attestationKinds);
    registers = List.copyOf(registers);
  }

  /** The bytes of a kept register; empty when there is none of this name. */
  public Optional<byte[]> contentOfRegister(String name) {
    return registers.stream()
        .filter(register -> register.name().equals(name))
        .map(RegisterFile::content)
        .findFirst();
  }
}

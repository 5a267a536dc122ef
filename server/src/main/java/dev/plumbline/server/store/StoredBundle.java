package dev.plumbline.server.store;

import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.policy.AttestationKind;
import dev.plumbline.engine.policy.Bundle;
import java.util.List;
import java.util.Map;

/**
 * A bundle as it is kept: enough to read it again.
 *
 * @param files as written, by name
 * @param attachments the SHA-256 of the files that attestations name, by name
 */
public record StoredBundle(
    String hash,
    List<Bundle.SourceFile> files,
    Map<String, String> attachments,
    Catalogue catalogue,
    List<AttestationKind> attestationKinds) {
  public StoredBundle {
    files = List.copyOf(files);
    attachments = Map.copyOf(attachments);
    attestationKinds = List.copyOf(attestationKinds);
  }
}

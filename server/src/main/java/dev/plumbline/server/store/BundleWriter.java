package dev.plumbline.server.store;

import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.RegisterFile;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Keeps a bundle: its files as written, and its policies for reading. */
final class BundleWriter {
  private final Handle handle;

  BundleWriter(Handle handle) {
    this.handle = handle;
  }

  /** The id of the bundle; writes it when it is new. */
  long write(Bundle bundle) {
    String attachments = Json.write(attachments(bundle));
    return handle
        .createQuery("select id from bundles where hash = :hash and attachments = :attachments")
        .bind("hash", bundle.hash())
        .bind("attachments", attachments)
        .mapTo(Long.class)
        .findOne()
        .orElseGet(() -> writeNew(bundle, attachments));
  }

  /** The files that attestations name count too: they decide whether an attestation holds. */
  private static SortedMap<String, String> attachments(Bundle bundle) {
    SortedMap<String, String> hashes = new TreeMap<>();
    bundle.attestations().stream()
        .flatMap(attestation -> attestation.evidence().stream())
        .forEach(file -> file.actualSha256().ifPresent(hash -> hashes.put(file.name(), hash)));
    return hashes;
  }

  private long writeNew(Bundle bundle, String attachments) {
    long id =
        handle.createQuery("select coalesce(max(id), 0) + 1 from bundles").mapTo(Long.class).one();
    handle
        .createUpdate(
            """
            insert into bundles (id, hash, attachments, attestation_kinds, catalogue)
            values (:id, :hash, :attachments, :attestation_kinds, :catalogue)
            """)
        .bind("id", id)
        .bind("hash", bundle.hash())
        .bind("attachments", attachments)
        .bind("attestation_kinds", Json.write(bundle.attestationKinds()))
        .bind("catalogue", Json.write(bundle.catalogue()))
        .execute();
    for (Bundle.SourceFile file : bundle.files()) {
      handle
          .createUpdate(
              "insert into bundle_files (bundle_id, name, content) values (:bundle, :name, :content)")
          .bind("bundle", id)
          .bind("name", file.name())
          .bind("content", file.text())
          .execute();
    }
    for (RegisterFile register : bundle.registerFiles()) {
      handle
          .createUpdate(
              "insert into bundle_registers (bundle_id, name, content)"
                  + " values (:bundle, :name, :content)")
          .bind("bundle", id)
          .bind("name", register.name())
          .bind("content", register.content())
          .execute();
    }
    for (int i = 0; i < bundle.policies().size(); i++) {
      writePolicy(id, i, bundle.policies().get(i));
    }
    return id;
  }

  private void writePolicy(long bundle, int position, Policy policy) {
    handle
        .createUpdate(
            """
            insert into policies (
              bundle_id, position, id, version, title, practice, severity, rationale, owner,
              subject_kind, file, line, content)
            values (
              :bundle, :position, :id, :version, :title, :practice, :severity, :rationale, :owner,
              :subject_kind, :file, :line, :content)
            """)
        .bind("bundle", bundle)
        .bind("position", position)
        .bind("id", policy.id())
        .bind("version", policy.version().orElse(null))
        .bind("title", policy.title())
        .bind("practice", policy.practice().choiceId())
        .bind("severity", policy.severity().name())
        .bind("rationale", policy.rationale())
        .bind("owner", policy.owner().orElse(null))
        .bind("subject_kind", policy.subject().name())
        .bind("file", policy.span().file())
        .bind("line", policy.span().line())
        .bind("content", policy.text())
        .execute();
  }
}

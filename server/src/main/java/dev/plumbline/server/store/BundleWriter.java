package dev.plumbline.server.store;

import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Policy;
import org.jdbi.v3.core.Handle;

/** Keeps a bundle: its files as written, and its policies for reading. */
final class BundleWriter {
  private final Handle handle;

  BundleWriter(Handle handle) {
    this.handle = handle;
  }

  /** The id of the bundle; writes it when it is new. */
  long write(Bundle bundle) {
    return handle
        .createQuery("select id from bundles where hash = :hash")
        .bind("hash", bundle.hash())
        .mapTo(Long.class)
        .findOne()
        .orElseGet(() -> writeNew(bundle));
  }

  private long writeNew(Bundle bundle) {
    long id =
        handle.createQuery("select coalesce(max(id), 0) + 1 from bundles").mapTo(Long.class).one();
    handle
        .createUpdate("insert into bundles (id, hash, catalogue) values (:id, :hash, :catalogue)")
        .bind("id", id)
        .bind("hash", bundle.hash())
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

package dev.plumbline.server.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.plumbline.engine.catalogue.Link;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.policy.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What the findings of a policy have in common, kept once for all of them. */
final class JudgedPolicies {
  private static final TypeReference<List<Link>> LINKS = new TypeReference<>() {};

  /** What a finding tells of its policy. */
  record Told(
      String policyId,
      Optional<String> version,
      String title,
      String practice,
      Severity severity,
      List<Link> links) {

    static Told of(Finding finding) {
      return new Told(
          finding.policyId(),
          finding.policyVersion(),
          finding.title(),
          finding.practice(),
          finding.severity(),
          finding.links());
    }
  }

  private final Handle handle;
  private final Map<Long, Told> kept = new HashMap<>();
  private final Map<Told, Long> ids = new HashMap<>();

  JudgedPolicies(Handle handle) {
    this.handle = handle;
    handle
        .createQuery(
            "select id, policy_id, version, title, practice, severity, links from judged_policies")
        .map((row, context) -> Map.entry(row.getLong("id"), read(row)))
        .forEach(entry -> put(entry.getKey(), entry.getValue()));
  }

  /** The id of what the finding tells of its policy; writes it when it is new. */
  long idOf(Finding finding) {
    Told told = Told.of(finding);
    @Nullable Long id = ids.get(told);
    return id == null ? write(told) : id;
  }

  Told told(long id) {
    return Optional.ofNullable(kept.get(id))
        .orElseThrow(() -> new StoreException("the store has a finding of a policy it lacks"));
  }

  private long write(Told told) {
    long id = kept.size() + 1L;
    handle
        .createUpdate(
            """
            insert into judged_policies (id, policy_id, version, title, practice, severity, links)
            values (:id, :policy_id, :version, :title, :practice, :severity, :links)
            """)
        .bind("id", id)
        .bind("policy_id", told.policyId())
        .bind("version", told.version().orElse(null))
        .bind("title", told.title())
        .bind("practice", told.practice())
        .bind("severity", told.severity().name())
        .bind("links", Json.write(told.links()))
        .execute();
    put(id, told);
    return id;
  }

  private void put(long id, Told told) {
    kept.put(id, told);
    ids.put(told, id);
  }

  /** Reads what a row tells in the columns of the table. */
  static Told read(ResultSet row) throws SQLException {
    return new Told(
        row.getString("policy_id"),
        Optional.ofNullable(row.getString("version")),
        row.getString("title"),
        row.getString("practice"),
        Severity.valueOf(row.getString("severity")),
        Json.read(row.getString("links"), LINKS));
  }
}

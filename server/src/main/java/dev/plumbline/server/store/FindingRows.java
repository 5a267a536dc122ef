package dev.plumbline.server.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.plumbline.engine.catalogue.Link;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.findings.Status;
import dev.plumbline.engine.findings.Subject;
import dev.plumbline.engine.findings.Waiver;
import dev.plumbline.engine.policy.Result;
import dev.plumbline.engine.policy.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;

/** A finding as a row, and back. */
final class FindingRows {
  private static final TypeReference<List<Cause>> CAUSES = new TypeReference<>() {};
  private static final TypeReference<List<Link>> LINKS = new TypeReference<>() {};
  private static final TypeReference<Waiver> WAIVER = new TypeReference<>() {};

  static final String INSERT =
      """
      insert into findings (
        row_id, id, from_run, to_run, status_since, content_hash, policy_id, policy_version, title,
        practice, severity, severity_rank, account, unit, subject_kind, subject_id, region, result,
        status, status_rank, message, causes, trace, waiver, links)
      values (
        :row_id, :id, :from_run, :to_run, :status_since, :content_hash, :policy_id, :policy_version,
        :title, :practice, :severity, :severity_rank, :account, :unit, :subject_kind, :subject_id,
        :region, :result, :status, :status_rank, :message, :causes, :trace, :waiver, :links)
      """;

  private FindingRows() {}

  /** What must change before a finding gets a new row. */
  static String contentHash(Finding finding, String unit) {
    return Hashes.of(Json.write(finding) + '\n' + unit);
  }

  /** A finding with what makes it a row. */
  record Placed(
      Finding finding, String unit, String contentHash, long rowId, long run, long statusSince) {}

  static void bind(PreparedBatch batch, Placed row) {
    Finding finding = row.finding();
    Subject subject = finding.subject();
    batch
        .bind("row_id", row.rowId())
        .bind("id", finding.id())
        .bind("from_run", row.run())
        .bind("to_run", Long.MAX_VALUE)
        .bind("status_since", row.statusSince())
        .bind("content_hash", row.contentHash())
        .bind("policy_id", finding.policyId())
        .bind("policy_version", finding.policyVersion().orElse(null))
        .bind("title", finding.title())
        .bind("practice", finding.practice())
        .bind("severity", finding.severity().name())
        .bind("severity_rank", finding.severity().ordinal())
        .bind("account", subject.account())
        .bind("unit", row.unit())
        .bind("subject_kind", subject.kind())
        .bind("subject_id", subject.id())
        .bind("region", subject.region())
        .bind("result", finding.result().name())
        .bind("status", finding.status().name())
        .bind("status_rank", finding.status().ordinal())
        .bind("message", finding.message())
        .bind("causes", Json.write(finding.causes()))
        .bind("trace", finding.trace().orElse(null))
        .bind("waiver", finding.waiver().map(Json::write).orElse(null))
        .bind("links", Json.write(finding.links()))
        .add();
  }

  static StoredFinding read(ResultSet row) throws SQLException {
    String account = row.getString("account");
    String name = row.getString("account_name");
    Finding finding =
        new Finding(
            row.getString("id"),
            row.getString("policy_id"),
            Optional.ofNullable(row.getString("policy_version")),
            row.getString("title"),
            row.getString("practice"),
            Severity.valueOf(row.getString("severity")),
            new Subject(
                row.getString("subject_kind"),
                row.getString("subject_id"),
                account,
                row.getString("region")),
            Result.valueOf(row.getString("result")),
            Status.valueOf(row.getString("status")),
            row.getString("message"),
            Json.read(row.getString("causes"), CAUSES),
            Optional.ofNullable(row.getString("trace")),
            Optional.ofNullable(row.getString("waiver")).map(json -> Json.read(json, WAIVER)),
            Json.read(row.getString("links"), LINKS));
    return new StoredFinding(
        finding,
        name == null ? account : name,
        row.getString("unit"),
        row.getLong("row_id"),
        row.getLong("from_run"),
        row.getLong("to_run"),
        row.getLong("status_since"));
  }
}

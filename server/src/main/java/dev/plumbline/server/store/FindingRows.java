package dev.plumbline.server.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.findings.Status;
import dev.plumbline.engine.findings.Subject;
import dev.plumbline.engine.findings.Waiver;
import dev.plumbline.engine.policy.Result;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A finding as a row, and back. */
final class FindingRows {
  private static final TypeReference<List<Cause>> CAUSES = new TypeReference<>() {};
  private static final TypeReference<Waiver> WAIVER = new TypeReference<>() {};

  static final String INSERT =
      """
      insert into findings (
        row_id, id, from_run, to_run, status_since, judged_by, policy_id, severity_rank, account,
        unit, subject_kind, subject_id, region, result, status, status_rank, message, causes, trace,
        waiver)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private FindingRows() {}

  /** A finding with what makes it a row. */
  record Placed(
      Finding finding, String unit, long judgedBy, long rowId, long run, long statusSince) {}

  /** The values of {@link #INSERT}. */
  static @Nullable Object[] values(Placed row) {
    Finding finding = row.finding();
    Subject subject = finding.subject();
    return new @Nullable Object[] {
      row.rowId(),
      finding.id(),
      row.run(),
      Long.MAX_VALUE,
      row.statusSince(),
      row.judgedBy(),
      finding.policyId(),
      finding.severity().ordinal(),
      subject.account(),
      row.unit(),
      subject.kind(),
      subject.id(),
      subject.region(),
      finding.result().name(),
      finding.status().name(),
      finding.status().ordinal(),
      finding.message(),
      finding.causes().isEmpty() ? null : Json.write(finding.causes()),
      finding.trace().orElse(null),
      finding.waiver().map(Json::write).orElse(null)
    };
  }

  /** Reads a row, which has the name of the account beside it. */
  static StoredFinding read(ResultSet row) throws SQLException {
    Finding finding = finding(row, JudgedPolicies.read(row));
    String name = row.getString("account_name");
    return new StoredFinding(
        finding,
        name == null ? finding.subject().account() : name,
        row.getString("unit"),
        row.getLong("row_id"),
        row.getLong("from_run"),
        row.getLong("to_run"),
        row.getLong("status_since"));
  }

  static Finding finding(ResultSet row, JudgedPolicies.Told policy) throws SQLException {
    return new Finding(
        row.getString("id"),
        policy.policyId(),
        policy.version(),
        policy.title(),
        policy.practice(),
        policy.severity(),
        new Subject(
            row.getString("subject_kind"),
            row.getString("subject_id"),
            row.getString("account"),
            row.getString("region")),
        Result.valueOf(row.getString("result")),
        Status.valueOf(row.getString("status")),
        row.getString("message"),
        Optional.ofNullable(row.getString("causes"))
            .map(json -> Json.read(json, CAUSES))
            .orElse(List.of()),
        Optional.ofNullable(row.getString("trace")),
        Optional.ofNullable(row.getString("waiver")).map(json -> Json.read(json, WAIVER)),
        policy.links());
  }
}

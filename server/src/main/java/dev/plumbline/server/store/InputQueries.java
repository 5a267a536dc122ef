package dev.plumbline.server.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.policy.AttestationKind;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.RegisterFile;
import dev.plumbline.engine.policy.Severity;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads what runs were made from: evidence, coverage, accounts, bundles. */
final class InputQueries {
  private static final TypeReference<Catalogue> CATALOGUE = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> ATTACHMENTS = new TypeReference<>() {};
  private static final TypeReference<List<AttestationKind>> KINDS = new TypeReference<>() {};

  private final Handle handle;

  InputQueries(Handle handle) {
    this.handle = handle;
  }

  List<StoredAccount> accounts(Run run) {
    return handle
        .createQuery(
            "select id, name, unit from accounts where snapshot_id = :snapshot order by id")
        .bind("snapshot", run.snapshotId())
        .map(
            (row, context) ->
                new StoredAccount(
                    row.getString("id"), row.getString("name"), row.getString("unit")))
        .list();
  }

  List<Coverage> coverage(Run run, boolean gapsOnly) {
    String gaps = gapsOnly ? "and status <> 'COMPLETE'\n" : "";
    return handle
        .createQuery(
            "select * from coverage where snapshot_id = :snapshot\n"
                + gaps
                + "order by account, source, region")
        .bind("snapshot", run.snapshotId())
        .map((row, context) -> coverage(row))
        .list();
  }

  Catalogue catalogue(Run run) {
    return Json.read(
        handle
            .createQuery("select catalogue from bundles where id = :bundle")
            .bind("bundle", run.bundleId())
            .mapTo(String.class)
            .one(),
        CATALOGUE);
  }

  StoredBundle bundle(Run run) {
    List<Bundle.SourceFile> files = bundleFiles(run);
    List<RegisterFile> registers = registers(run);
    return handle
        .createQuery("select * from bundles where id = :bundle")
        .bind("bundle", run.bundleId())
        .map(
            (row, context) ->
                new StoredBundle(
                    row.getString("hash"),
                    files,
                    Json.read(row.getString("attachments"), ATTACHMENTS),
                    Json.read(row.getString("catalogue"), CATALOGUE),
                    Json.read(row.getString("attestation_kinds"), KINDS),
                    registers))
        .one();
  }

  private List<RegisterFile> registers(Run run) {
    return handle
        .createQuery(
            "select name, content from bundle_registers where bundle_id = :bundle order by name")
        .bind("bundle", run.bundleId())
        .map((row, context) -> new RegisterFile(row.getString("name"), row.getBytes("content")))
        .list();
  }

  private List<Bundle.SourceFile> bundleFiles(Run run) {
    return handle
        .createQuery(
            "select name, content from bundle_files where bundle_id = :bundle order by name")
        .bind("bundle", run.bundleId())
        .map(
            (row, context) ->
                new Bundle.SourceFile(row.getString("name"), row.getString("content")))
        .list();
  }

  List<StoredPolicy> policies(Run run) {
    return handle
        .createQuery("select * from policies where bundle_id = :bundle order by position")
        .bind("bundle", run.bundleId())
        .map((row, context) -> policy(row))
        .list();
  }

  List<String> evidencePaths(Run run) {
    return handle
        .createQuery("select path from snapshot_files where snapshot_id = :snapshot order by path")
        .bind("snapshot", run.snapshotId())
        .mapTo(String.class)
        .list();
  }

  byte[] evidence(Run run, String path) {
    byte[] compressed =
        handle
            .createQuery(
                """
                select e.content from snapshot_files s join evidence e on e.hash = s.hash
                where s.snapshot_id = :snapshot and s.path = :path
                """)
            .bind("snapshot", run.snapshotId())
            .bind("path", path)
            .map((row, context) -> row.getBytes(1))
            .one();
    try {
      return Gzip.expand(compressed);
    } catch (IOException e) {
      throw new StoreException(path + ": the kept evidence is damaged: " + e.getMessage(), e);
    }
  }

  private static Coverage coverage(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    return new Coverage(
        new Cell(row.getString("account"), row.getString("region"), row.getString("source")),
        Coverage.Status.valueOf(row.getString("status")),
        Optional.ofNullable(reason).map(r -> new Cause(Cause.Reason.valueOf(r), detail(row))),
        Optional.ofNullable(row.getString("error_code")),
        Optional.ofNullable(row.getString("request_id")),
        Times.instant(row.getString("read_at")),
        row.getLong("duration_millis"));
  }

  private static String detail(ResultSet row) {
    try {
      return Optional.ofNullable(row.getString("detail")).orElse("");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static StoredPolicy policy(ResultSet row) throws SQLException {
    return new StoredPolicy(
        row.getString("id"),
        Optional.ofNullable(row.getString("version")),
        row.getString("title"),
        row.getString("practice"),
        Severity.valueOf(row.getString("severity")),
        row.getString("rationale"),
        Optional.ofNullable(row.getString("owner")),
        row.getString("subject_kind"),
        row.getString("file"),
        row.getInt("line"),
        row.getString("content"));
  }
}

package dev.plumbline.server.api;

import dev.plumbline.engine.catalogue.Link;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.server.store.Run;
import dev.plumbline.server.store.StoredPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Records of answers about runs and their inputs. */
final class RunViews {
  private RunViews() {}

  record Listing<T>(List<T> items, int total) {
    static <T> Listing<T> of(List<T> items) {
      return new Listing<>(items, items.size());
    }
  }

  record RunView(
      String id,
      Instant asOf,
      Instant started,
      Instant finished,
      Instant evidenceTakenAt,
      long findings,
      String snapshotHash,
      String bundleHash,
      String findingsHash,
      String previousChainHash,
      String chainHash,
      List<String> warnings) {
    static RunView of(Run run) {
      return new RunView(
          run.id(),
          run.asOf(),
          run.started(),
          run.finished(),
          run.snapshotTakenAt(),
          run.findingsCount(),
          run.snapshotHash(),
          run.bundleHash(),
          run.findingsHash(),
          run.previousChainHash(),
          run.chainHash(),
          run.warnings());
    }
  }

  record PolicyView(
      String id,
      Optional<String> version,
      String title,
      String practice,
      String severity,
      String rationale,
      Optional<String> owner,
      String subjectKind,
      Place place,
      Optional<String> text,
      Summary.Group findings) {
    static PolicyView of(StoredPolicy policy, boolean withText, Summary.Group findings) {
      return new PolicyView(
          policy.id(),
          policy.version(),
          policy.title(),
          policy.practice(),
          policy.severity().word(),
          policy.rationale(),
          policy.owner(),
          policy.subjectKind(),
          new Place(policy.file(), policy.line()),
          withText ? Optional.of(policy.text()) : Optional.empty(),
          findings);
    }
  }

  record Place(String file, int line) {}

  record PracticeView(
      String choiceId,
      String id,
      String title,
      String description,
      List<Link> improvementPlan,
      List<String> policies) {}

  record CoverageView(
      String account,
      String region,
      String source,
      Coverage.Status status,
      Optional<String> reason,
      Optional<String> detail,
      Optional<String> errorCode,
      Optional<String> requestId,
      Instant at,
      long durationMillis) {
    static CoverageView of(Coverage row) {
      return new CoverageView(
          row.cell().account(),
          row.cell().region(),
          row.cell().source(),
          row.status(),
          row.cause().map(cause -> cause.reason().name()),
          row.cause().map(cause -> cause.detail()),
          row.errorCode(),
          row.requestId(),
          row.at(),
          row.durationMillis());
    }
  }
}

package dev.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.collectors.framework.Scope;
import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedAws.Call;
import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evaluation.Evaluator;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.ManifestHeader;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.evidence.SnapshotWriter;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Result;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import dev.plumbline.engine.things.Source;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Denies each operation of the recorded organization in turn. What then comes out must be what
 * comes out when exactly the cells that need the operation are hidden from the good snapshot: no
 * more is unknown, no less, and nothing passes.
 */
class DeniedOperationsTest {

  /**
   * Without it nobody knows whose evidence this would be; an account's cells need it as they need
   * the role.
   */
  private static final Set<String> SESSION = Set.of("sts:AssumeRole", "sts:GetCallerIdentity");

  /** Whether everything is collected anew for each operation, which takes many minutes. */
  private static final boolean WALKS_THE_WHOLE = Boolean.getBoolean("plumbline.walks.whole");

  /** Sources of services that the organization has delegated to another account. */
  private static final Set<String> READ_IN_AUDIT =
      Set.of(
          "configuration aggregators",
          "detection configurations",
          "organization conformance packs",
          "resource counts");

  /** The landing zone is in a Region of the collection, so nobody looks for other Regions. */
  private static final Set<String> LOOK_NO_FURTHER = Set.of("landing zones", "enabled controls");

  private static final Bundle BUNDLE =
      BundleReader.read(BundleReader.Input.shipped(ShippedFiles.read())).bundle().orElseThrow();
  private static final Evaluator EVALUATOR = Evaluator.of(BUNDLE);

  @TempDir private static Path folder;
  private static RecordedAws aws;
  private static Snapshot good;
  private static Set<Call> called;
  private static SortedSet<String> operations;
  private static Map<String, Finding> before;

  @BeforeAll
  static void collect() {
    aws = RecordedAws.startSmall();
    RecordedCollection.collect(aws, folder.resolve("good"));
    called = aws.called();
    operations = aws.operations();
    good = Snapshot.open(folder.resolve("good"));
    before = findings(good);
  }

  @AfterAll
  static void stop() {
    aws.close();
  }

  static Set<String> operations() {
    return operations;
  }

  @ParameterizedTest
  @MethodSource("operations")
  void a_denied_operation_makes_unknown_what_needs_it_and_nothing_else(String operation) {
    aws.reset().deny(operation);
    Path target = folder.resolve("denied-" + operation.replace(':', '-'));
    if (operation.equals("sts:GetCallerIdentity")) {
      assertThatThrownBy(() -> RecordedCollection.collect(aws, target))
          .isInstanceOf(CollectionException.class)
          .hasMessageContaining("GetCallerIdentity");
      assertThat(target).doesNotExist();
      return;
    }
    collectAgain(target, operation);
    Snapshot denied = Snapshot.open(target);
    Map<String, Finding> after = findings(denied);
    Map<String, Finding> expected =
        findings(
            hidden(
                folder.resolve("hidden-" + operation.replace(':', '-')),
                operation,
                Optional.of(denied)));
    assertThat(results(after)).isEqualTo(results(expected));
    after.forEach((id, finding) -> assertNeverBetter(finding, before.get(id)));
  }

  /**
   * Collects all that can notice, and takes the rest over from the good snapshot, where the same
   * operations would give the same. That no other source can notice is held too: those that are
   * read call no operation but their own and what finds the accounts.
   */
  private static void collectAgain(Path target, String operation) {
    CollectionRequest whole = RecordedCollection.request(aws, target, 4, ProgressListener.SILENT);
    if (WALKS_THE_WHOLE || findsAccounts(operation)) {
      RecordedCollection.collect(whole);
      return;
    }
    Set<String> sources = new TreeSet<>();
    Set<String> theirs = new TreeSet<>();
    for (Source source : BUNDLE.vocabulary().sources()) {
      if (source.operations().contains(operation)) {
        sources.add(source.name());
        theirs.addAll(source.operations());
      }
    }
    assertThat(sources).as("sources that read " + operation).isNotEmpty();
    CollectionRequest part = Requests.of(new Scope(Set.of(), sources), whole);
    RecordedCollection.collect(Requests.after(good, part));
    assertThat(aws.called())
        .extracting(Call::operation)
        .allMatch(called -> theirs.contains(called) || findsAccounts(called));
  }

  private static boolean findsAccounts(String operation) {
    return Stream.of("organizations:", "account:", "sts:").anyMatch(operation::startsWith);
  }

  @Test
  void every_operation_that_answered_is_needed_by_some_finding() {
    Set<String> idle = new TreeSet<>();
    for (String operation : operations) {
      Path target = folder.resolve("idle-" + operation.replace(':', '-'));
      if (results(findings(hidden(target, operation, Optional.empty()))).equals(results(before))) {
        idle.add(operation);
      }
    }
    Set<String> expected =
        new TreeSet<>(
            Set.of(
                "account:GetContactInformation",
                "account:ListRegions",
                "config:SelectAggregateResourceConfig",
                "iam:ListOrganizationsFeatures",
                "iam:GenerateCredentialReport",
                "iam:GetCredentialReport"));
    expected.addAll(Operations.WITHOUT_POLICY);
    assertThat(idle)
        .as(
            "the emulator answers two of account and one of iam with an error, its report is of"
                + " 2015, and its management account has no recorder, which decides first")
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static void assertNeverBetter(Finding finding, @Nullable Finding earlier) {
    Result was = earlier == null ? Result.UNKNOWN : earlier.result();
    assertThat(finding.result()).as(finding.toString()).isIn(was, Result.UNKNOWN);
  }

  private static Map<String, Result> results(Map<String, Finding> findings) {
    return findings.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().result()));
  }

  private static Map<String, Finding> findings(Snapshot snapshot) {
    Map<String, Finding> findings = new HashMap<>();
    EVALUATOR
        .evaluate(snapshot, RecordedCollection.NOW, 2)
        .findings()
        .forEach(finding -> findings.put(finding.id(), finding));
    return findings;
  }

  /** The good snapshot without the cells that an operation was called for. */
  private static Snapshot hidden(Path target, String operation, Optional<Snapshot> denied) {
    Set<Cell> listed =
        denied.stream()
            .flatMap(snapshot -> snapshot.coverage().stream())
            .filter(row -> row.status() == Coverage.Status.PARTIAL)
            .map(Coverage::cell)
            .collect(Collectors.toSet());
    ManifestHeader header = good.manifest().header();
    try (SnapshotWriter writer = SnapshotWriter.begin(target, header)) {
      for (Coverage row : good.coverage()) {
        boolean needs = needs(row.cell(), operation);
        writer.cover(needs ? denied(row, listed.contains(row.cell())) : row);
      }
      for (String account : good.accounts()) {
        for (Source source : BUNDLE.vocabulary().sources()) {
          Set<Coverage.Status> left = statuses(account, source, operation, listed);
          boolean partly = left.contains(Coverage.Status.PARTIAL);
          Snapshot from = partly ? denied.orElseThrow() : good;
          if (!left.equals(Set.of(Coverage.Status.FAILED))
              && !from.lines(account, source.name()).isEmpty()) {
            writer.keep(from, account, source.name());
          }
        }
      }
      writer.finish(good.manifest().finished());
    }
    return Snapshot.open(target);
  }

  /** How the cells of a source in an account end when an operation is denied. */
  private static Set<Coverage.Status> statuses(
      String account, Source source, String operation, Set<Cell> listed) {
    boolean ofOrganization = source.reach() == Source.Reach.ORGANIZATION;
    String owner = ofOrganization ? good.manifest().header().managementAccount() : account;
    return good.coverage().stream()
        .map(Coverage::cell)
        .filter(cell -> cell.account().equals(owner) && cell.source().equals(source.name()))
        .map(
            cell ->
                !needs(cell, operation)
                    ? Coverage.Status.COMPLETE
                    : listed.contains(cell) ? Coverage.Status.PARTIAL : Coverage.Status.FAILED)
        .collect(Collectors.toSet());
  }

  private static boolean needs(Cell cell, String operation) {
    Source source = BUNDLE.vocabulary().source(cell.source()).orElseThrow();
    String management = good.manifest().header().managementAccount();
    if (SESSION.contains(operation)) {
      return READ_IN_AUDIT.contains(source.name())
          || (!cell.account().equals(management) && inAccount(source));
    }
    if (operation.equals("account:ListRegions") && LOOK_NO_FURTHER.contains(source.name())) {
      return false;
    }
    return source.operations().contains(operation)
        && called.stream()
            .filter(call -> call.operation().equals(operation))
            .anyMatch(
                call ->
                    (cell.region().equals(Cell.GLOBAL) || call.region().equals(cell.region()))
                        && (!inAccount(source) || call.account().equals(cell.account())));
  }

  /**
   * Whether a source is read with a role in the account itself, and not from the management
   * account.
   */
  private static boolean inAccount(Source source) {
    return source.reach() != Source.Reach.ORGANIZATION
        && source.operations().stream()
            .noneMatch(o -> o.startsWith("organizations:") || o.startsWith("account:"))
        && !source.operations().isEmpty();
  }

  private static Coverage denied(Coverage row, boolean partly) {
    return new Coverage(
        row.cell(),
        partly ? Coverage.Status.PARTIAL : Coverage.Status.FAILED,
        Optional.of(new Cause(Cause.Reason.DENIED, "hidden")),
        Optional.empty(),
        Optional.empty(),
        row.at(),
        0);
  }
}

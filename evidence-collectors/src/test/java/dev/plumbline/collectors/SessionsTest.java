package dev.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.collectors.framework.AccessKey;
import dev.plumbline.collectors.framework.Cells;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.recorded.Fault;
import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Coverage.Status;
import dev.plumbline.engine.evidence.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose credentials are used, and what happens without them. */
class SessionsTest {
  @TempDir Path folder;

  private final RecordedAws aws = RecordedAws.start();

  @AfterEach
  void stop() {
    aws.close();
  }

  private static String cause(Cells.Ended ended) {
    assertThat(ended.row().status()).isEqualTo(Status.FAILED);
    return ended.row().cause().orElseThrow().toString();
  }

  @Test
  void a_role_that_cannot_be_assumed_fails_the_accounts_own_cells() {
    aws.deny("sts:AssumeRole");
    assertThat(cause(Cells.read(aws, "account summary")))
        .isEqualTo(
            "DENIED: sts:AssumeRole answered AccessDenied: the role ComplianceEvidenceCollector is"
                + " not there, does not trust 210000000001, or asks for an external id and none was"
                + " given");
    assertThat(Cells.read(aws, "security contacts").row().status()).isEqualTo(Status.COMPLETE);
    assertThat(Cells.read(aws, "guardrails").row().status()).isEqualTo(Status.COMPLETE);
  }

  @ParameterizedTest
  @CsvSource({
    "wrong-id, other than the one that was given",
    ", and none was given",
  })
  void an_external_id_that_is_wrong_or_missing_is_that_accounts_cause_and_no_others(
      @Nullable String given, String words) {
    aws.askForExternalId(Cells.WORKLOAD, "right-id");
    Path target = folder.resolve("snapshot");
    RecordedCollection.collect(
        Requests.withExternalId(
            Optional.ofNullable(given),
            RecordedCollection.request(aws, target, 2, ProgressListener.SILENT)));
    assertThat(Snapshot.open(target).coverage())
        .filteredOn(row -> row.cell().source().equals("trails"))
        .filteredOn(row -> row.cause().filter(SessionsTest::isOfTheExternalId).isPresent())
        .hasSameSizeAs(RecordedAws.REGIONS)
        .allMatch(row -> row.cell().account().equals(Cells.WORKLOAD))
        .allMatch(row -> row.status() == Status.FAILED)
        .allMatch(row -> row.cause().orElseThrow().detail().endsWith("external id " + words));
  }

  private static boolean isOfTheExternalId(Cause cause) {
    return cause.reason() == Cause.Reason.DENIED && cause.detail().contains("external id");
  }

  @Test
  void the_external_id_that_the_role_asks_for_opens_it() {
    aws.askForExternalId(Cells.WORKLOAD, "right-id");
    Path target = folder.resolve("snapshot");
    RecordedCollection.collect(
        Requests.withExternalId(
            Optional.of("right-id"),
            RecordedCollection.request(aws, target, 2, ProgressListener.SILENT)));
    assertThat(Snapshot.open(target).coverage())
        .filteredOn(row -> row.cell().account().equals(Cells.WORKLOAD))
        .filteredOn(row -> row.cell().source().equals("trails"))
        .allMatch(row -> row.status() == Status.COMPLETE);
  }

  @Test
  void a_role_of_another_account_is_not_used() {
    assertThat(
            cause(
                Cells.read(
                    aws.pages(
                        "sts:AssumeRole",
                        """
                        <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">\
                        <AssumeRoleResult><Credentials><AccessKeyId>OTHER</AccessKeyId>\
                        <SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>\
                        <Expiration>2126-11-23T17:33:37Z</Expiration></Credentials>\
                        </AssumeRoleResult></AssumeRoleResponse>"""),
                    "pipelines")))
        .isEqualTo(
            "CREDENTIALS: sts:GetCallerIdentity named account 210000000001 instead of"
                + " 818133058349");
    assertThat(aws.operations()).doesNotContain("codepipeline:ListPipelines");
  }

  @Test
  void c3_an_expired_session_is_told_as_credentials() {
    aws.fault("iam:GetAccountSummary", Fault.EXPIRED);
    assertThat(cause(Cells.read(aws, "account summary")))
        .isEqualTo("CREDENTIALS: iam:GetAccountSummary answered ExpiredToken");
  }

  @Test
  void without_knowing_the_caller_nothing_is_collected_and_nothing_is_left_behind() {
    aws.deny("sts:GetCallerIdentity");
    Path target = folder.resolve("snapshot");
    assertThatThrownBy(() -> RecordedCollection.collect(aws, target))
        .isInstanceOf(CollectionException.class)
        .hasMessage(
            "nothing was collected: sts:GetCallerIdentity answered AccessDenied (DENIED); check the"
                + " AWS credentials");
    assertThat(folder).isEmptyDirectory();
    assertThat(Files.exists(target)).isFalse();
  }

  @Test
  void c2_a_refusal_in_one_account_is_that_account_alone() {
    aws.deny("iam:GetAccountSummary", Cells.WORKLOAD);
    Path target = folder.resolve("snapshot");
    RecordedCollection.collect(aws, target);
    assertThat(aws.calls("sts:AssumeRole"))
        .as("once an account, and again for the administrator that others are asked about later")
        .isBetween(21, 22);
    Set<String> failed =
        Snapshot.open(target).coverage().stream()
            .filter(row -> row.cell().source().equals("account summary"))
            .filter(row -> row.status() != Status.COMPLETE)
            .map(row -> row.cell().account())
            .collect(Collectors.toSet());
    assertThat(failed).containsExactly(Cells.WORKLOAD);
  }

  @Test
  void c9_without_organizations_the_accounts_known_before_are_still_in_the_ledger() {
    aws.deny("organizations:ListAccounts").deny("organizations:ListRoots");
    Path target = folder.resolve("snapshot");
    Snapshot before = Earlier.knowing(folder.resolve("before"), Cells.WORKLOAD);
    RecordedCollection.collect(
        Requests.after(
            before, RecordedCollection.request(aws, target, 2, ProgressListener.SILENT)));
    Snapshot snapshot = Snapshot.open(target);
    assertThat(snapshot.manifest().header().accounts())
        .containsExactly(RecordedAws.MANAGEMENT, Cells.WORKLOAD);
    assertThat(snapshot.manifest().header().parent()).contains("before");
    assertThat(snapshot.coverage())
        .filteredOn(row -> row.cell().source().equals("accounts"))
        .extracting(Coverage::status)
        .containsExactly(Status.FAILED);
  }

  private static int sourcesOfRegions() {
    return (int)
        SourcesTest.sources().stream().filter(source -> source.reach() == Reach.REGION).count();
  }

  @Test
  void c8_a_region_that_is_not_enabled_is_skipped_and_said_so() {
    aws.pages(
        "account:ListRegions",
        """
        {"Regions": [{"RegionName": "eu-west-1", "RegionOptStatus": "DISABLED"},
         {"RegionName": "us-east-1", "RegionOptStatus": "ENABLED_BY_DEFAULT"}]}""");
    Path target = folder.resolve("snapshot");
    RecordedCollection.collect(aws, target);
    assertThat(Snapshot.open(target).coverage())
        .filteredOn(row -> row.cell().region().equals("eu-west-1"))
        .hasSize(sourcesOfRegions() * 22)
        .allMatch(row -> row.status() == Status.SKIPPED)
        .extracting(row -> row.cause().orElseThrow().toString())
        .contains("OPTED_OUT_REGION: eu-west-1 is not enabled for " + Cells.WORKLOAD);
  }

  @Test
  void a_key_shows_nothing_secret() {
    assertThat(new AccessKey("AKIAEXAMPLE", "secret", Optional.of("token")).toString())
        .isEqualTo("AccessKey[AKIAEXAMPLE]");
  }
}

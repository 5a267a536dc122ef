package dev.plumbline.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.evaluation.EvaluationResult;
import dev.plumbline.engine.evaluation.Evaluator;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.findings.FindingJson;
import dev.plumbline.engine.findings.Status;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Result;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole evaluations of snapshots on disk, by policies in text. */
class EvaluatorTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private static final Bundle BUNDLE =
      SampleBundle.read(
          """
          policy T.ACTIVE "Accounts are active"
            practice     "Secure AWS account"
            severity     critical
            rationale    "A test."
            improvement  "Root user"
            version      1.2.3
            formerly     T.OLD
            applies to each account
            must the account is active
            say "Account {account} is {the state of the account}."
          end

          policy T.FEEDS "Feeds are worked through"
            practice     "Secure AWS account"
            severity     low
            rationale    "A test."
            improvement  "Root user"
            applies to each feed
            must the number of overdue entries of the feed is 0
          end

          exception EX-1 to T.ACTIVE
            for account "222222222222"
            reason "Moving out."
            approved by "ciso@example.com" on 2026-11-02
            expires 2027-03-31
          end

          exception EX-2 to T.ACTIVE
            for account "999999999999"
            reason "Long gone."
            approved by "ciso@example.com" on 2026-11-02
            expires 2027-03-31
          end
          """);

  @TempDir Path folder;

  private EvaluationResult evaluate(SampleSnapshot snapshot, int batchSize, int threads) {
    return Evaluator.of(BUNDLE)
        .withBatchesOf(batchSize)
        .evaluate(snapshot.snapshot(folder), NOW, threads);
  }

  private static SampleSnapshot accounts() {
    return SampleSnapshot.of("111111111111", "222222222222", "333333333333", "444444444444")
        .account("111111111111", "ACTIVE", true)
        .account("222222222222", "SUSPENDED", false)
        .account("333333333333", "SUSPENDED", false)
        .account("444444444444", "PENDING_CLOSURE", false)
        .complete("accounts")
        .complete("feed imports");
  }

  private static List<String> lines(EvaluationResult result) {
    return result.findings().stream()
        .map(
            f ->
                f.policyId() + " " + f.subject().kind() + " " + f.subject().id() + " " + f.status())
        .toList();
  }

  @Test
  void findings_carry_the_result_the_waiver_the_links_and_the_policys_words() {
    EvaluationResult result = evaluate(accounts(), 500, 1);

    assertThat(lines(result))
        .containsExactly(
            "T.ACTIVE account 111111111111 PASS",
            "T.FEEDS organization 111111111111 NOT_APPLICABLE",
            "T.ACTIVE account 222222222222 WAIVED",
            "T.ACTIVE account 333333333333 FAIL",
            "T.ACTIVE account 444444444444 FAIL");
    Finding waived = result.findings().get(2);
    assertThat(waived.result()).isEqualTo(Result.FAIL);
    assertThat(waived.message()).isEqualTo("Account 222222222222 is SUSPENDED.");
    assertThat(waived.waiver().orElseThrow().exceptionId()).isEqualTo("EX-1");
    assertThat(waived.links()).extracting(link -> link.title()).containsExactly("Root user");
    assertThat(waived.policyVersion()).contains("1.2.3");
    assertThat(waived.practice()).isEqualTo("sec_securely_operate_aws_account");
    assertThat(waived.trace()).contains(":N");
    assertThat(result.findings().get(1).message())
        .isEqualTo("does not apply: there is no feed, 0 looked at");
    assertThat(result.summary().bundleHash()).isEqualTo(BUNDLE.hash());
  }

  @Test
  void an_exception_for_an_account_that_does_not_exist_is_a_warning() {
    assertThat(evaluate(accounts(), 500, 1).summary().warnings())
        .contains("exception EX-2: there is no account \"999999999999\"");
  }

  @Test
  void findings_are_the_same_bytes_on_any_number_of_threads_and_in_any_batches() {
    List<EvaluationResult> results =
        List.of(
            evaluate(accounts(), 500, 1),
            evaluate(accounts(), 500, 2),
            evaluate(accounts(), 1, 2),
            evaluate(accounts(), 3, 1));

    assertThat(results)
        .extracting(result -> result.summary().findingsHash())
        .containsOnly(results.get(0).summary().findingsHash());
    assertThat(results.stream().map(EvaluatorTest::json).distinct()).hasSize(1);
    assertThat(results.get(0).summary().findingsHash()).matches("[0-9a-f]{64}");
  }

  private static String json(EvaluationResult result) {
    return result.findings().stream().map(FindingJson::line).collect(Collectors.joining("\n"));
  }

  @Test
  void when_the_accounts_could_not_be_listed_the_organization_is_unknown_too() {
    Cause denied =
        new Cause(Cause.Reason.DENIED, "organizations:ListAccounts answered AccessDenied");
    EvaluationResult result =
        evaluate(
            SampleSnapshot.of("111111111111").denied("accounts", denied).complete("feed imports"),
            500,
            1);

    assertThat(result.findings())
        .filteredOn(finding -> finding.policyId().equals("T.ACTIVE"))
        .isNotEmpty()
        .allMatch(finding -> finding.status() == Status.UNKNOWN)
        .anyMatch(finding -> finding.subject().kind().equals("organization"));
  }

  @Test
  void a_finding_keeps_its_id_when_its_policy_is_renamed() {
    Bundle before =
        SampleBundle.read(
            """
            policy T.OLD "Accounts are active"
              practice     "Secure AWS account"
              severity     critical
              rationale    "A test."
              improvement  "Root user"
              applies to each account
              must the account is active
            end
            """);
    String idBefore =
        Evaluator.of(before).evaluate(accounts().snapshot(folder), NOW, 1).findings().get(0).id();

    assertThat(idBefore).matches("f-[0-9a-f]{20}");
    assertThat(evaluate(accounts(), 500, 1).findings().get(0).id()).isEqualTo(idBefore);
  }

  @Test
  void policies_on_the_organization_read_every_account_whatever_the_batches() {
    Bundle bundle =
        SampleBundle.read(
            """
            policy T.MOST "Most accounts are active"
              practice     "Secure AWS account"
              severity     high
              rationale    "A test."
              improvement  "Root user"
              applies to each organization
              must for at least 25 % of the accounts of the organization: the account is active
            end

            policy T.NONE "No account is closing"
              practice     "Secure AWS account"
              severity     high
              rationale    "A test."
              improvement  "Root user"
              applies to each organization
              must none of the accounts of the organization where the state of the account is "PENDING_CLOSURE"
            end
            """);
    SampleSnapshot snapshot = accounts().organization().complete("organization");
    for (int size : new int[] {1, 2, 500}) {
      assertThat(
              lines(
                  Evaluator.of(bundle)
                      .withBatchesOf(size)
                      .evaluate(snapshot.snapshot(folder), NOW, 2)))
          .containsExactly("T.MOST organization o-1 PASS", "T.NONE organization o-1 FAIL");
    }
  }
}

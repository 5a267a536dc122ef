package dev.plumbline.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.evaluation.AccountFindings;
import dev.plumbline.engine.evaluation.EvaluationResult;
import dev.plumbline.engine.evaluation.EvaluationSummary;
import dev.plumbline.engine.evaluation.Evaluator;
import dev.plumbline.engine.evaluation.FindingKeeper;
import dev.plumbline.engine.evaluation.Remembered;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.findings.Status;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered is what would be found. */
class RememberedTest {
  private static final int CHAINS = 30;
  private static final int CHANGES = 25;

  private static final String POLICIES =
      """
      policy T.ACTIVE "Accounts are active"
        practice     "Secure AWS account"
        severity     critical
        rationale    "A test."
        improvement  "Root user"
        applies to each account
        must the account is active
      end

      policy T.MFA "Root users have MFA"
        practice     "Secure AWS account"
        severity     high
        rationale    "A test."
        improvement  "Root user"
        applies to each account
          where the account is active
        must the root user of the account has MFA
      end

      policy T.QUIET "Root users are not used"
        practice     "Secure AWS account"
        severity     low
        rationale    "A test."
        improvement  "Root user"
        parameter    quiet time is %d days
        evidence     credential report, at most 2 days old
        applies to each account
        must the last sign-in of the root user of the account is older than quiet time
      end

      policy T.FRESH "Root users were not used a moment ago"
        practice     "Secure AWS account"
        severity     low
        rationale    "A test."
        improvement  "Root user"
        applies to each account
        must the last sign-in of the root user of the account is older than 700 hours
      end

      policy T.GUARDED "Accounts have guardrails"
        practice     "Separate workloads using accounts"
        severity     medium
        rationale    "A test."
        improvement  "Getting started with AWS Organizations"
        applies to each account
        must some of the guardrails of the account where the name of the guardrail is "DenyRoot"
      end

      policy T.MOST "Most root users have MFA"
        practice     "Secure AWS account"
        severity     high
        rationale    "A test."
        improvement  "Root user"
        applies to each organization
        must for at least 60 %% of the accounts of the organization: the root user of the account has MFA
      end
      %s
      """;

  private static final String EXCEPTION =
      """
      exception EX-1 to T.MFA
        for account "333333333333"
        reason "Moving out."
        approved by "ciso@example.com" on 2026-11-02
        expires 2026-11-21
      end
      """;

  @TempDir Path folder;

  /** Keeps findings and results as a store does. */
  private static final class Keeper implements FindingKeeper {
    private final Map<String, List<Finding>> findings = new HashMap<>();
    private final Map<String, Remembered> results = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private int recalled;

    @Override
    public void take(AccountFindings account) {
      told.add(account.account());
      findings.put(account.account(), account.findings());
    }

    @Override
    public Map<String, Remembered> remembered() {
      return Map.copyOf(results);
    }

    @Override
    public void unchanged(String account, String name, String unit) {
      told.add(account);
      recalled++;
    }

    @Override
    public void remember(String account, Remembered result) {
      results.put(account, result);
    }

    @Override
    public void forget(String account) {
      results.remove(account);
    }

    List<Finding> all() {
      findings.keySet().retainAll(told);
      results.keySet().retainAll(told);
      told.clear();
      List<Finding> all = new ArrayList<>();
      findings.values().forEach(all::addAll);
      all.sort(null);
      return all;
    }
  }

  private static final List<Evaluator> EVALUATORS =
      List.of(evaluator(30, EXCEPTION), evaluator(28, EXCEPTION), evaluator(30, ""));

  private static Evaluator evaluator(int days, String exception) {
    return Evaluator.of(SampleBundle.read(POLICIES.formatted(days, exception))).withBatchesOf(2);
  }

  @Test
  void remembered_and_fresh_evaluations_agree_over_random_changes() {
    int recalled = 0;
    Set<Status> seen = new HashSet<>();
    for (int seed = 0; seed < CHAINS; seed++) {
      Random random = new Random(seed);
      ChangingEstate estate = new ChangingEstate(random);
      Keeper keeper = new Keeper();
      Evaluator evaluator = EVALUATORS.get(0);
      for (int change = 0; change < CHANGES; change++) {
        Snapshot snapshot = estate.snapshot(folder);
        EvaluationSummary summary =
            evaluator.evaluate(snapshot, estate.now(), 1 + random.nextInt(2), keeper);
        EvaluationResult fresh = evaluator.evaluate(snapshot, estate.now(), 1);
        String where = "seed " + seed + ", change " + change;
        assertThat(keeper.all()).as(where).containsExactlyElementsOf(fresh.findings());
        assertThat(summary.findingsHash()).as(where).isEqualTo(fresh.summary().findingsHash());
        assertThat(summary.warnings()).as(where).isEqualTo(fresh.summary().warnings());
        assertThat(summary.accounts()).as(where).isEqualTo(fresh.summary().accounts());
        assertThat(summary.counts().byStatus())
            .as(where)
            .isEqualTo(fresh.summary().counts().byStatus());
        fresh.findings().forEach(finding -> seen.add(finding.status()));
        estate.change();
        if (random.nextInt(8) == 0) {
          evaluator = EVALUATORS.get(random.nextInt(EVALUATORS.size()));
        }
      }
      recalled += keeper.recalled;
    }
    assertThat(recalled).isGreaterThan(CHAINS * CHANGES / 2);
    assertThat(seen).containsExactlyInAnyOrder(Status.values());
  }

  @Test
  void nothing_is_evaluated_again_where_nothing_has_changed() {
    ChangingEstate estate = new ChangingEstate(new Random(1));
    Keeper keeper = new Keeper();
    Evaluator evaluator = EVALUATORS.get(0);
    evaluator.evaluate(estate.snapshot(folder), estate.now(), 1, keeper);
    assertThat(keeper.recalled).isZero();
    evaluator.evaluate(estate.snapshot(folder), estate.now().plusSeconds(60), 1, keeper);
    assertThat(keeper.recalled).isEqualTo(4);
  }
}

package dev.plumbline.server;

import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.catalogue.Link;
import dev.plumbline.engine.catalogue.Practice;
import dev.plumbline.engine.evaluation.AccountFindings;
import dev.plumbline.engine.evaluation.EvaluationSummary;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.findings.FindingCounts;
import dev.plumbline.engine.findings.Status;
import dev.plumbline.engine.findings.Subject;
import dev.plumbline.engine.findings.Waiver;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Path;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Result;
import dev.plumbline.engine.policy.Severity;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.things.Account;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.ThingDefinition;
import dev.plumbline.engine.things.Vocabulary;
import dev.plumbline.server.store.RunInput;
import dev.plumbline.server.store.RunSource;
import dev.plumbline.server.store.StoredAccount;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small organization with five accounts and four policies, without the engine. */
public final class Samples {
  public static final Instant MONDAY = Instant.parse("2026-11-23T06:00:00Z");
  public static final Instant TUESDAY = Instant.parse("2026-11-24T06:00:00Z");
  public static final Catalogue CATALOGUE = catalogue();

  public static final List<StoredAccount> ACCOUNTS =
      List.of(
          new StoredAccount("111111111111", "management", "/"),
          new StoredAccount("222222222222", "payments-prod", "/Workloads/Prod"),
          new StoredAccount("333333333333", "payments-test", "/Workloads/Test"),
          new StoredAccount("444444444444", "data-prod", "/Workloads/Prod"),
          new StoredAccount("555555555555", "sandbox_100%", "/Sandbox"));

  private static final ThingDefinition ACCOUNT =
      new ThingDefinition(
          "account",
          "account",
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Account.class,
          (identity, values) -> {
            throw new UnsupportedOperationException("nothing is made in these tests");
          });

  private Samples() {}

  private static Catalogue catalogue() {
    try (InputStream yaml =
        Samples.class.getResourceAsStream("/dev/plumbline/rules/sec1/catalogue.yaml")) {
      return Catalogue.read(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Practice practice(String title) {
    return CATALOGUE.practiceTitled(title).orElseThrow();
  }

  public static Policy policy(String id, String title, Severity severity, String practice) {
    Span span = new Span("sec1.policy", 1, 8, id.length());
    Attribute active =
        new Attribute(
            "account",
            "active",
            Attribute.Kind.YES_NO,
            Optional.empty(),
            List.of(),
            "the account is active",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            thing -> thing);
    Condition must =
        new Condition.Sentence(
            new Path(0, List.of(active), "the account is active"),
            false,
            "the account is active",
            span);
    return new Policy(
        id,
        title,
        "SEC 1",
        practice(practice),
        severity,
        "Because of the risk.",
        practice(practice).plan().subList(0, 1),
        Optional.of("cloud-security"),
        Optional.of("1.0.0"),
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        ACCOUNT,
        Optional.empty(),
        must,
        Optional.empty(),
        "policy "
            + id
            + " \""
            + title
            + "\"\n  practice \""
            + practice
            + "\"\n  severity "
            + severity.word()
            + "\n  applies to each account\n    where the account is active\n"
            + "  must the root user of the account has MFA\nend",
        span);
  }

  public static Bundle bundle(String hash) {
    return new Bundle(
        new Vocabulary(List.of(), List.of(ACCOUNT)),
        CATALOGUE,
        List.of(),
        List.of(),
        List.of(
            policy(
                "SEC1.ROOT-MFA",
                "The root user of every account has MFA",
                Severity.CRITICAL,
                "Secure AWS account"),
            policy(
                "SEC1.ACCOUNTS-IN-OUS",
                "Workload accounts sit under OUs with guardrails",
                Severity.HIGH,
                "Separate workloads using accounts"),
            policy(
                "SEC1.SECURITY-CONTACT",
                "Every account has an alternate security contact",
                Severity.MEDIUM,
                "Secure AWS account"),
            policy(
                "SEC1.PIPELINE-SECTEST",
                "Pipelines test security before they release",
                Severity.HIGH,
                "Automate testing and validation of security controls in pipelines")),
        List.of(),
        List.of(),
        List.of(),
        hash,
        List.of(new Bundle.SourceFile("sec1.policy", "policy SEC1.ROOT-MFA …\n")),
        List.of(),
        List.of());
  }

  /** A finding of one of the policies of {@link #bundle}. */
  public static Finding finding(String policyId, String account, Status status, String message) {
    return finding(policyId, account, status, message, List.of());
  }

  public static Finding finding(
      String policyId, String account, Status status, String message, List<Cause> causes) {
    Policy policy = bundle("x").policy(policyId).orElseThrow();
    List<Link> links =
        status == Status.FAIL || status == Status.WAIVED ? policy.improvements() : List.of();
    return new Finding(
        "f-" + policyId.toLowerCase(java.util.Locale.ROOT) + "-" + account,
        policyId,
        policy.version(),
        policy.title(),
        policy.practice().choiceId(),
        policy.severity(),
        new Subject("account", account, account, "global"),
        status == Status.WAIVED ? Result.FAIL : Result.valueOf(status.name()),
        status,
        message,
        causes,
        Optional.of("Y:N"),
        status == Status.WAIVED
            ? Optional.of(
                new Waiver(
                    "EX-2026-014",
                    "Hardware key is in transit to the new site.",
                    Optional.of("Password is split between two custodians."),
                    "ciso@example.com",
                    LocalDate.of(2026, 12, 31),
                    false))
            : Optional.empty(),
        links);
  }

  /** Monday's findings: 4 fail, 3 are unknown, 1 is waived, 6 pass, 1 does not apply. */
  public static List<Finding> findings() {
    Cause denied =
        new Cause(
            Cause.Reason.DENIED,
            "iam:GetAccountSummary answered AccessDenied (request 4f0c91d2-7a10)");
    String mfa = "SEC1.ROOT-MFA";
    String ous = "SEC1.ACCOUNTS-IN-OUS";
    String contact = "SEC1.SECURITY-CONTACT";
    String none = "Account %s: no alternate security contact at @example.com.";
    List<Finding> all = new ArrayList<>();
    all.add(finding(mfa, "111111111111", Status.PASS, "holds for account 111111111111"));
    all.add(
        finding(
            mfa,
            "222222222222",
            Status.FAIL,
            "Account 222222222222: the root user has no MFA device."));
    all.add(
        finding(
            mfa,
            "333333333333",
            Status.UNKNOWN,
            "Whether the root user has MFA is not known.",
            List.of(denied)));
    all.add(
        finding(
            mfa,
            "444444444444",
            Status.WAIVED,
            "Account 444444444444: the root user has no MFA device."));
    all.add(finding(mfa, "555555555555", Status.PASS, "holds for account 555555555555"));
    all.add(finding(ous, "111111111111", Status.NOT_APPLICABLE, "is the management account"));
    all.add(finding(ous, "222222222222", Status.PASS, "holds for account 222222222222"));
    all.add(
        finding(
            ous,
            "333333333333",
            Status.FAIL,
            "Account 333333333333 is not under an OU with a customer managed SCP."));
    all.add(finding(ous, "444444444444", Status.PASS, "holds for account 444444444444"));
    all.add(
        finding(
            ous,
            "555555555555",
            Status.UNKNOWN,
            "Where the account sits is not known.",
            List.of(Cause.notCollected("organizations:ListParents was not asked"))));
    all.add(finding(contact, "111111111111", Status.PASS, "holds for account 111111111111"));
    all.add(finding(contact, "222222222222", Status.FAIL, none.formatted("222222222222")));
    all.add(finding(contact, "333333333333", Status.FAIL, none.formatted("333333333333")));
    all.add(finding(contact, "444444444444", Status.PASS, "holds for account 444444444444"));
    all.add(
        finding(
            contact,
            "555555555555",
            Status.UNKNOWN,
            "=cmd|' /C calc'!A0 is what the contact's name says.",
            List.of(denied)));
    all.sort(null);
    return all;
  }

  /** An evaluation that comes to these findings. */
  public static RunSource result(Instant asOf, List<Finding> findings) {
    return keeper -> {
      FindingCounts counts = new FindingCounts();
      findings.forEach(counts::add);
      for (StoredAccount account : ACCOUNTS) {
        keeper.take(
            new AccountFindings(
                account.id(),
                account.name(),
                account.unit(),
                true,
                findings.stream().filter(f -> f.subject().account().equals(account.id())).toList(),
                ""));
      }
      return new RunSource.Ended(
          new EvaluationSummary(
              asOf,
              "5".repeat(64),
              "b".repeat(64),
              ACCOUNTS.size(),
              counts,
              Integer.toHexString(findings.hashCode()).repeat(8),
              List.of()),
          asOf.plusSeconds(2));
    };
  }

  public static RunInput input(Instant asOf, List<RunInput.File> files) {
    Instant read = Instant.parse("2026-11-23T05:10:00Z");
    return new RunInput(
        Instant.parse("2026-11-23T05:12:00Z"),
        files,
        List.of(
            Coverage.complete(
                new Cell("111111111111", "global", "account summary"),
                Optional.of("req-1"),
                read,
                120),
            new Coverage(
                new Cell("333333333333", "global", "account summary"),
                Coverage.Status.FAILED,
                Optional.of(
                    new Cause(Cause.Reason.DENIED, "iam:GetAccountSummary answered AccessDenied")),
                Optional.of("AccessDenied"),
                Optional.of("4f0c91d2-7a10"),
                read,
                80)),
        bundle("b".repeat(64)),
        asOf);
  }
}

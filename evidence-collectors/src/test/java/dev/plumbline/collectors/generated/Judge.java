package dev.plumbline.collectors.generated;

import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evaluation.Evaluator;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges snapshots by policies of which it is known on which sources each rests. */
public final class Judge {
  private static final String HEADER =
      """
      policy %1$s "%1$s"
        practice     "Secure AWS account"
        severity     high
        rationale    "None."
        improvement  "AWS Security Audit Guidelines"
        version      1.0.0
        applies to each %2$s
        must %3$s
        say "No."
      end

      """;

  private static final String POLICIES =
      HEADER.formatted("T.MFA", "account", "the root user of the account has MFA")
          + HEADER.formatted(
              "T.VIRTUAL", "account", "the root user of the account has a virtual MFA device")
          + HEADER.formatted(
              "T.CONTACT",
              "account",
              "the email address of the security contact of the account is present")
          + HEADER.formatted(
              "T.OPEN",
              "account",
              "for all of the enabled regions of the account: the name of the enabled region is one"
                  + " of \"eu-west-1\", \"us-east-1\"")
          + HEADER.formatted(
              "T.RECORDER", "region", "the configuration recorder of the region is on");

  private static final Map<String, List<String>> SOURCES =
      Map.of(
          "T.MFA", List.of(GeneratedOrganization.SUMMARY),
          "T.VIRTUAL", List.of(GeneratedOrganization.DEVICES),
          "T.CONTACT", List.of(GeneratedOrganization.CONTACTS),
          "T.OPEN", List.of(GeneratedOrganization.ENABLED),
          "T.RECORDER", List.of(GeneratedOrganization.RECORDERS));

  private final Bundle bundle;

  private Judge(Bundle bundle) {
    this.bundle = bundle;
  }

  /** By policies each of which rests on one source. */
  public static Judge byOwn() {
    ShippedFiles shipped = ShippedFiles.read();
    return new Judge(
        bundle(
            new BundleReader.Input(
                shipped.vocabularies(),
                List.of(),
                List.of(new Bundle.SourceFile("t.policy", POLICIES)),
                shipped.catalogue(),
                List.of(),
                name -> Optional.empty())));
  }

  /** By the policies that ship. */
  public static Judge byShipped() {
    return new Judge(bundle(BundleReader.Input.shipped(ShippedFiles.read())));
  }

  private static Bundle bundle(BundleReader.Input input) {
    BundleReader.Reading reading = BundleReader.read(input);
    return reading.bundle().orElseThrow(() -> new AssertionError(reading.problems()));
  }

  /** All findings by policy and subject. */
  public Map<String, Finding> judge(Snapshot snapshot) {
    return judge(snapshot, RecordedCollection.NOW);
  }

  /** All findings at a moment by policy and subject. */
  Map<String, Finding> judge(Snapshot snapshot, Instant at) {
    Map<String, Finding> findings = new HashMap<>();
    for (Finding finding : Evaluator.of(bundle).evaluate(snapshot, at, 2).findings()) {
      findings.put(finding.policyId() + " " + finding.subject(), finding);
    }
    return findings;
  }

  /** Whether a finding of {@link #byOwn()} rests on one of some cells. */
  public static boolean restsOn(Finding finding, Set<Cell> cells) {
    boolean regional = finding.policyId().equals("T.RECORDER");
    String region = regional ? finding.subject().region() : Cell.GLOBAL;
    return SOURCES.getOrDefault(finding.policyId(), List.of()).stream()
        .anyMatch(source -> cells.contains(new Cell(finding.subject().account(), region, source)));
  }
}

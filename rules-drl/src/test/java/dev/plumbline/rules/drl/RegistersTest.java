package dev.plumbline.rules.drl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plumbline.engine.evaluation.EvaluationResult;
import dev.plumbline.engine.evaluation.Evaluator;
import dev.plumbline.engine.evidence.Origin;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.explain.Explanation;
import dev.plumbline.engine.explain.Interpreter;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.findings.Status;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import dev.plumbline.engine.things.Estate;
import dev.plumbline.engine.things.Thing;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of registers, judged as any other thing. */
class RegistersTest {
  private static final Instant AS_OF = Instant.parse("2026-11-23T12:00:00Z");

  private static final String VENDORS =
      """
      thing vendor "vendor"
        from   table "vendors.csv"
        yes/no critical "the vendor is critical" not "the vendor is not critical"
        text   name     "the name of the vendor"
        date   reviewed "the last review of the vendor"
        named by name
      """;

  private static final String POLICY =
      """
      policy TEST.VENDORS "Critical vendors are reviewed"
        practice     "Secure AWS account"
        severity     low
        rationale    "A vendor nobody looks at is a door nobody guards."
        improvement  "AWS Security Audit Guidelines"
        applies to each vendor
          where the vendor is critical
        must the last review of the vendor is not older than 180 days
        say "Vendor {vendor}: last reviewed {the last review of the vendor}."
      end

      policy TEST.STATES "Accounts are in a state that somebody allowed"
        practice     "Secure AWS account"
        severity     low
        rationale    "States are few."
        improvement  "AWS Security Audit Guidelines"
        applies to each account
        must the state of the account is one of the states of allowed states
      end

      table allowed states from "states.csv" with state text
      """;

  private static final String CSV =
      """
      name,critical,reviewed,account
      Acme,yes,2026-10-01,
      Beta,yes,2025-10-01,111111111111
      Gamma,no,,
      Delta,yes,,
      Epsilon,,2026-10-01,
      """;

  @TempDir Path folder;

  private static Bundle bundle(String csv) {
    ShippedFiles shipped = ShippedFiles.read();
    BundleReader.Reading reading =
        BundleReader.read(
            new BundleReader.Input(
                shipped.vocabularies(),
                List.of(new SourceFile("own.vocab", VENDORS)),
                List.of(new SourceFile("own.policy", POLICY)),
                shipped.catalogue(),
                shipped.attestationKinds(),
                name -> Optional.empty(),
                name ->
                    Optional.of(
                        (name.equals("vendors.csv") ? csv : "state\nactive\n").getBytes(UTF_8))));
    assertThat(reading.problems()).isEmpty();
    return reading.bundle().orElseThrow();
  }

  private Snapshot snapshot() {
    return SampleSnapshot.of("222222222222", "333333333333", "444444444444")
        .account("222222222222", "ACTIVE", true)
        .account("333333333333", "SUSPENDED", false)
        .complete("accounts")
        .snapshot(folder);
  }

  private EvaluationResult evaluate(Bundle bundle) {
    return Evaluator.of(bundle).evaluate(snapshot(), AS_OF, 2);
  }

  @Test
  void every_row_is_judged_in_its_account_or_the_organization() {
    assertThat(evaluate(bundle(CSV)).findings())
        .filteredOn(finding -> finding.policyId().equals("TEST.VENDORS"))
        .extracting(
            finding -> finding.subject().id(),
            finding -> finding.subject().account(),
            Finding::status)
        .containsExactlyInAnyOrder(
            tuple("Acme", "222222222222", Status.PASS),
            tuple("Beta", "111111111111", Status.FAIL),
            tuple("Gamma", "222222222222", Status.NOT_APPLICABLE),
            tuple("Delta", "222222222222", Status.FAIL),
            tuple("Epsilon", "222222222222", Status.NOT_APPLICABLE));
  }

  @Test
  void a_value_that_is_not_in_the_column_fails_and_an_unknown_one_is_unknown() {
    assertThat(evaluate(bundle(CSV)).findings())
        .filteredOn(finding -> finding.policyId().equals("TEST.STATES"))
        .extracting(finding -> finding.subject().id(), Finding::status)
        .containsExactlyInAnyOrder(
            tuple("222222222222", Status.PASS),
            tuple("333333333333", Status.FAIL),
            tuple("444444444444", Status.UNKNOWN));
  }

  @Test
  void a_register_without_rows_makes_its_policies_not_applicable_aloud() {
    assertThat(evaluate(bundle("name,critical,reviewed\n")).findings())
        .filteredOn(finding -> finding.policyId().equals("TEST.VENDORS"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.status()).isEqualTo(Status.NOT_APPLICABLE))
        .satisfies(finding -> assertThat(finding.message()).contains("vendor"));
  }

  @Test
  void the_proof_names_the_register_and_the_row() {
    Bundle bundle = bundle(CSV);
    Estate whole =
        Evaluator.of(bundle)
            .withDerivedThings(Estate.assemble(snapshot(), bundle.vocabulary(), AS_OF), AS_OF);
    Thing beta = whole.roots("vendor").items().get(1);
    Explanation proof =
        new Interpreter(bundle.policy("TEST.VENDORS").orElseThrow(), AS_OF).explain(beta);
    assertThat(proof.must().orElseThrow().seen())
        .extracting(seen -> seen.origin())
        .containsExactly(
            Optional.of(
                new Origin("register vendors.csv", "register vendors.csv row 3", "", AS_OF)));
  }

  @Test
  void a_hundred_thousand_rows_are_judged() {
    String csv =
        IntStream.range(0, 100_000)
            .mapToObj(row -> "v" + row + ",yes," + (row % 1000 == 0 ? "" : "2026-10-01") + "\n")
            .collect(Collectors.joining("", "name,critical,reviewed\n", ""));
    assertThat(evaluate(bundle(csv)).findings())
        .filteredOn(finding -> finding.policyId().equals("TEST.VENDORS"))
        .hasSize(100_000)
        .filteredOn(finding -> finding.status() == Status.FAIL)
        .hasSize(100);
  }
}

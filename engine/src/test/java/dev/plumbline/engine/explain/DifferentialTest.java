package dev.plumbline.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.catalogue.Link;
import dev.plumbline.engine.catalogue.Practice;
import dev.plumbline.engine.drools.RuleBase;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.findings.Assessment;
import dev.plumbline.engine.findings.Subject;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.Result;
import dev.plumbline.engine.policy.Trace;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.BundleReader.Reading;
import dev.plumbline.engine.things.Thing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Two implementations of the language, held against each other over generated policies and
 * evidence.
 */
class DifferentialTest {

  private static final SourceFile VOCABULARY = vocabulary();
  private static final Catalogue CATALOGUE =
      new Catalogue(
          "TEST 1",
          "A question",
          "",
          "",
          List.of(),
          List.of(
              new Practice(
                  "P1",
                  "practice_one",
                  "Practice one",
                  "",
                  List.of(new Link("Link one", "https://example.com/", "document")))));

  /** What a policy says of one subject, as far as both must agree. */
  private record Said(
      String policy, Subject subject, Result result, Set<Cause> causes, Optional<Trace> trace) {}

  @Property(
      tries = 10_000,
      seed = "20261123",
      shrinking = ShrinkingMode.OFF,
      edgeCases = EdgeCasesMode.NONE)
  void the_interpreter_and_drools_agree_on_result_causes_and_trace(@ForAll long seed) {
    Random random = new Random(seed);
    String text = GeneratedPolicies.withTables(random).bundle(3);
    Bundle bundle = bundle(text);
    List<Thing> roots =
        new GeneratedEvidence(bundle.vocabulary(), random).accounts(1 + random.nextInt(3));
    assertThat(droolsSays(bundle, roots)).as(text).isEqualTo(interpreterSays(bundle, roots));
  }

  @Property(
      tries = 2_000,
      seed = "20261129",
      shrinking = ShrinkingMode.OFF,
      edgeCases = EdgeCasesMode.NONE)
  void they_agree_whatever_the_vocabulary_is(@ForAll long seed) {
    Random random = new Random(seed);
    GeneratedWords words = new GeneratedWords(random);
    String text = words.say(new GeneratedPolicies(random).bundle(2));
    SourceFile vocabulary = new SourceFile("generated.vocab", words.vocabulary(VOCABULARY.text()));
    Bundle bundle = bundle(vocabulary, text);
    List<Thing> roots = new GeneratedEvidence(bundle.vocabulary(), random).accounts(2);
    assertThat(droolsSays(bundle, roots)).as(text).isEqualTo(interpreterSays(bundle, roots));
  }

  @Property(
      tries = 5_000,
      seed = "20261124",
      shrinking = ShrinkingMode.OFF,
      edgeCases = EdgeCasesMode.NONE)
  void hiding_evidence_leaves_a_result_or_makes_it_unknown(@ForAll long seed) {
    Random random = new Random(seed);
    String text = GeneratedPolicies.withTables(random).bundle(1);
    Bundle bundle = bundle(text);
    Policy policy = bundle.policies().get(0);
    GeneratedEvidence evidence = new GeneratedEvidence(bundle.vocabulary(), random);
    for (Thing root : evidence.accounts(2)) {
      Interpreter interpreter = new Interpreter(policy, GeneratedEvidence.NOW);
      interpreter
          .subjects(bundle.vocabulary(), List.of(root))
          .forEach(
              thing -> {
                Result before = interpreter.explain(thing).result();
                Result after = interpreter.explain(evidence.hide(thing)).result();
                assertThat(after).as(text).isIn(before, Result.UNKNOWN);
              });
    }
  }

  private static Set<Said> droolsSays(Bundle bundle, List<Thing> roots) {
    List<Assessment> assessments =
        RuleBase.of(bundle.vocabulary(), bundle.policies()).assess(roots, GeneratedEvidence.NOW);
    return assessments.stream()
        .filter(assessment -> assessment.trace().isPresent())
        .map(
            assessment ->
                new Said(
                    assessment.policyId(),
                    assessment.subject(),
                    assessment.result(),
                    Set.copyOf(assessment.causes()),
                    assessment.trace()))
        .collect(Collectors.toSet());
  }

  private static Set<Said> interpreterSays(Bundle bundle, List<Thing> roots) {
    return bundle.policies().stream()
        .flatMap(
            policy -> {
              Interpreter interpreter = new Interpreter(policy, GeneratedEvidence.NOW);
              return interpreter.subjects(bundle.vocabulary(), roots).map(interpreter::explain);
            })
        .map(
            explanation ->
                new Said(
                    explanation.policyId(),
                    explanation.subject(),
                    explanation.result(),
                    Set.copyOf(explanation.causes()),
                    Optional.of(explanation.trace())))
        .collect(Collectors.toSet());
  }

  static Bundle bundle(String text) {
    return bundle(VOCABULARY, text);
  }

  private static Bundle bundle(SourceFile vocabulary, String text) {
    Reading reading =
        BundleReader.read(
            new BundleReader.Input(
                List.of(),
                List.of(vocabulary),
                List.of(new SourceFile("generated.policy", text)),
                CATALOGUE,
                List.of(),
                name -> Optional.empty(),
                name -> Optional.of(GeneratedPolicies.REGISTER.getBytes(StandardCharsets.UTF_8))));
    assertThat(reading.problems()).map(Problem::render).isEmpty();
    return reading.bundle().orElseThrow();
  }

  private static SourceFile vocabulary() {
    try (InputStream in = DifferentialTest.class.getResourceAsStream("differential.vocab")) {
      return new SourceFile(
          "differential.vocab", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

package dev.plumbline.server.cli;

import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.PolicyTest;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policytest.Coverage;
import dev.plumbline.engine.policytest.Explained;
import dev.plumbline.engine.policytest.JUnitXml;
import dev.plumbline.engine.policytest.MutationScore;
import dev.plumbline.engine.policytest.PolicyTestRunner;
import dev.plumbline.engine.policytest.Survivor;
import dev.plumbline.engine.policytest.Unseen;
import dev.plumbline.engine.policytest.Verdict;
import dev.plumbline.server.export.OutputJson;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs policy tests, and says how good they are. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = {"Runs the tests in policy files, by the engine that judges real evidence.", ""},
    footer = {
      "",
      "Examples:",
      "  plumbline policy test policies/",
      "  plumbline policy test policies/ --coverage --mutate --junit target/policy-tests.xml"
    })
final class PolicyTestCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Policy files, folders, or bundle files.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--vocabulary",
      paramLabel = "FILE",
      description = "A vocabulary to use instead of the one that ships.")
  private Optional<Path> vocabulary = Optional.empty();

  @Option(
      names = "--coverage",
      description =
          "Lists each clause that no test saw yes, no and unknown; exit 1 when there is one.")
  private boolean coverage;

  @Option(
      names = "--mutate",
      description = {
        "Changes each policy in one place at a time (a clause negated, a threshold moved by one, a"
            + " quantifier swapped, a part of a group left out), and lists the changes that no test"
            + " notices; exit 1 when there is one that no line 'unnoticed' explains."
      })
  private boolean mutate;

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Writes the tests to a file as JUnit XML, for a build server.")
  private Optional<Path> junit = Optional.empty();

  @Mixin private Trust trust = new Trust();
  @Mixin private Output output = new Output();

  PolicyTestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Bundle bundle = bundle();
    List<Verdict> verdicts = PolicyTestRunner.of(bundle).runAll();
    boolean passed = verdicts.stream().allMatch(Verdict::passed);
    junit.ifPresent(file -> writeJUnit(verdicts, file));
    List<Policy> policies = policies(bundle);
    Optional<Coverage> seen =
        coverage ? Optional.of(Coverage.of(bundle, policies)) : Optional.empty();
    Optional<MutationScore> score =
        mutate && passed ? Optional.of(MutationScore.of(bundle, policies)) : Optional.empty();
    if (output.isJson()) {
      console.line(OutputJson.pretty(TestReport.of(verdicts, seen, score)));
    } else {
      print(verdicts);
      seen.ifPresent(this::print);
      score.ifPresent(this::print);
    }
    if (mutate && !passed) {
      console.note("no changes were tried: mend the tests that fail first");
    }
    boolean good =
        passed
            && seen.map(Coverage::isWhole).orElse(true)
            && score.map(MutationScore::isWhole).orElse(true);
    return good ? Exit.FINE : Exit.FINDINGS;
  }

  private Bundle bundle() {
    BundleReader.Reading reading = Bundles.read(Bundles.files(paths, trust), vocabulary);
    Bundle bundle =
        reading
            .bundle()
            .orElseThrow(
                () -> {
                  StringBuilder message =
                      new StringBuilder("tests do not run while there are errors");
                  reading.problems().stream()
                      .filter(problem -> problem.level() == Problem.Level.ERROR)
                      .forEach(problem -> message.append('\n').append(problem.render()));
                  return new BadInputException(message.toString());
                });
    if (bundle.tests().isEmpty()) {
      throw new BadInputException(
          "there are no tests in these files; write `test \"…\" for POLICY`");
    }
    return bundle;
  }

  /** Without the shipped policies that a bundle includes: their tests are not in these files. */
  private static List<Policy> policies(Bundle bundle) {
    Set<String> tested =
        bundle.tests().stream()
            .map(PolicyTest::policyId)
            .flatMap(id -> bundle.policy(id).stream())
            .map(Policy::id)
            .collect(Collectors.toSet());
    return bundle.policies().stream()
        .filter(policy -> tested.contains(policy.id()) || !Bundles.isShipped(policy))
        .toList();
  }

  private static void writeJUnit(List<Verdict> verdicts, Path file) {
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      JUnitXml.write(verdicts, writer);
    } catch (IOException e) {
      throw new BadInputException(file + " cannot be written: is its folder there, and yours?");
    }
  }

  private void print(List<Verdict> verdicts) {
    verdicts.stream().filter(v -> !v.passed()).forEach(v -> console.line(v.render()));
    long passed = verdicts.stream().filter(Verdict::passed).count();
    console.line(passed + " passed, " + (verdicts.size() - passed) + " failed");
  }

  private void print(Coverage seen) {
    seen.unseen().stream().map(Unseen::render).forEach(console::line);
    console.line(seen.seen() + " of " + seen.clauses() + " clauses were seen yes, no and unknown");
  }

  private void print(MutationScore score) {
    score.survivors().stream().map(Survivor::render).forEach(console::line);
    score.explained().stream().map(Explained::render).forEach(console::line);
    score
        .idle()
        .forEach(
            idle ->
                console.line(
                    idle.span()
                        + ": a test notices this change, or there is none like it: leave the line"
                        + " 'unnoticed' out"));
    console.line(
        score.noticed()
            + " of "
            + score.mutants()
            + " changes were noticed"
            + (score.explained().isEmpty()
                ? ""
                : ", " + score.explained().size() + " are explained")
            + ": mutation score "
            + score.percent()
            + " %");
  }
}

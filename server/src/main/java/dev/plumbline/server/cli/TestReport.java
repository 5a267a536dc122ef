package dev.plumbline.server.cli;

import dev.plumbline.engine.policytest.Coverage;
import dev.plumbline.engine.policytest.MutationScore;
import dev.plumbline.engine.policytest.Survivor;
import dev.plumbline.engine.policytest.Unseen;
import dev.plumbline.engine.policytest.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What came of policy tests, as JSON; coverage and mutation only where they were asked for. */
record TestReport(
    long passed,
    long failed,
    List<Case> cases,
    Optional<Seen> coverage,
    Optional<Noticed> mutation) {

  record Case(String title, boolean passed, String actual, Optional<String> reason, String place) {}

  /** How many of the clauses were seen yes, no and unknown, and which were not. */
  record Seen(int clauses, int seen, List<Clause> unseen) {}

  record Clause(String policy, String place, String clause, List<String> never) {}

  /** How many of the changes were noticed, and which were not. */
  record Noticed(
      int mutants,
      int noticed,
      int percent,
      List<Change> survivors,
      List<Accepted> explained,
      List<Idle> idle) {}

  /** A change that no test notices, and why. */
  record Accepted(Change change, String reason) {}

  /** An explanation of a change that a test notices, or that there is none like. */
  record Idle(String place, String change) {}

  record Change(String policy, String place, String before, Optional<String> after) {}

  static TestReport of(
      List<Verdict> verdicts, Optional<Coverage> coverage, Optional<MutationScore> mutation) {
    long passed = verdicts.stream().filter(Verdict::passed).count();
    return new TestReport(
        passed,
        verdicts.size() - passed,
        verdicts.stream().map(TestReport::testCase).toList(),
        coverage.map(TestReport::seen),
        mutation.map(TestReport::noticed));
  }

  private static Case testCase(Verdict verdict) {
    return new Case(
        verdict.title(),
        verdict.passed(),
        verdict.actual(),
        verdict.reason(),
        verdict.expectation().span().toString());
  }

  private static Seen seen(Coverage coverage) {
    return new Seen(
        coverage.clauses(),
        coverage.seen(),
        coverage.unseen().stream().map(TestReport::clause).toList());
  }

  private static Clause clause(Unseen unseen) {
    return new Clause(
        unseen.policyId(),
        unseen.span().toString(),
        unseen.words(),
        unseen.truths().stream().map(truth -> truth.name().toLowerCase(Locale.ROOT)).toList());
  }

  private static Noticed noticed(MutationScore score) {
    return new Noticed(
        score.mutants(),
        score.noticed(),
        score.percent(),
        score.survivors().stream().map(TestReport::change).toList(),
        score.explained().stream()
            .map(e -> new Accepted(change(e.survivor()), e.explanation().reason()))
            .toList(),
        score.idle().stream().map(e -> new Idle(e.span().toString(), e.change())).toList());
  }

  private static Change change(Survivor survivor) {
    return new Change(
        survivor.policyId(),
        survivor.change().span().toString(),
        survivor.change().before(),
        survivor.change().after());
  }
}

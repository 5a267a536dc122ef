package dev.plumbline.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.drools.facts.EvaluationDay;
import dev.plumbline.engine.drools.facts.Waived;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.findings.Assessment;
import dev.plumbline.engine.findings.Subject;
import dev.plumbline.engine.policy.PolicyException;
import dev.plumbline.engine.policy.Result;
import dev.plumbline.engine.policy.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules about exceptions, held against plain loops over generated failures and exceptions. */
class GeneratedExceptionsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final List<String> POLICIES = List.of("P1", "P2", "P3");
  private static final List<String> IDS = List.of("1", "2", "3");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void exactly_the_failures_under_a_live_exception_are_waived(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 25; round++) {
      List<Assessment> assessments = new ArrayList<>();
      List<PolicyException> exceptions = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        assessments.add(assessment(i, random));
        exceptions.add(exception(i, random));
      }
      List<Object> facts = new ArrayList<>(exceptions);
      facts.add(new EvaluationDay(TODAY));
      assertThat(new HashSet<>(Rules.SHIPPED.conclude(assessments, facts).waived()))
          .isEqualTo(expected(assessments, exceptions));
    }
  }

  private static Set<Waived> expected(
      List<Assessment> assessments, List<PolicyException> exceptions) {
    Set<Waived> waived = new HashSet<>();
    for (Assessment assessment : assessments) {
      for (PolicyException exception : exceptions) {
        boolean live =
            !exception.approvedOn().isAfter(TODAY) && !exception.expires().isBefore(TODAY);
        boolean covers =
            covers(exception, assessment.subject())
                || assessment.holders().stream().anyMatch(holder -> covers(exception, holder));
        if (assessment.result() == Result.FAIL
            && exception.policyId().equals(assessment.policyId())
            && live
            && covers) {
          waived.add(
              new Waived(assessment, exception, !exception.expires().isAfter(TODAY.plusDays(30))));
        }
      }
    }
    return waived;
  }

  private static boolean covers(PolicyException exception, Subject subject) {
    return exception.kind().equals(subject.kind()) && exception.subject().equals(subject.id());
  }

  private static Assessment assessment(int number, Random random) {
    String account = pick(IDS, random);
    Result result = Result.values()[random.nextInt(Result.values().length)];
    boolean pipeline = random.nextBoolean();
    return new Assessment(
        pick(POLICIES, random),
        pipeline
            ? new Subject("pipeline", "pipeline " + number % 3, account, "eu-west-1")
            : new Subject("account", account, account, "global"),
        pipeline ? List.of(new Subject("account", account, account, "global")) : List.of(),
        result,
        result == Result.UNKNOWN ? List.of(Cause.notCollected("x")) : List.of(),
        Optional.empty(),
        "assessment " + number);
  }

  private static PolicyException exception(int number, Random random) {
    boolean pipeline = random.nextBoolean();
    LocalDate approved = TODAY.plusDays(random.nextInt(41) - 35);
    return new PolicyException(
        "EX-" + number,
        pick(POLICIES, random),
        pipeline ? "pipeline" : "account",
        pipeline ? "pipeline " + random.nextInt(3) : pick(IDS, random),
        "r",
        Optional.empty(),
        "ciso@example.com",
        approved,
        approved.plusDays(random.nextInt(90)),
        new Span("generated.policy", number + 1, 1, 1));
  }

  private static String pick(List<String> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}

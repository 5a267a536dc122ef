package dev.plumbline.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.drools.Judgement;
import dev.plumbline.engine.drools.facts.AllAssessed;
import dev.plumbline.engine.drools.facts.EvaluationDay;
import dev.plumbline.engine.drools.facts.ExceptionUndecided;
import dev.plumbline.engine.drools.facts.ExceptionUsed;
import dev.plumbline.engine.drools.facts.MissingSubject;
import dev.plumbline.engine.drools.facts.PresentSubject;
import dev.plumbline.engine.drools.facts.Waived;
import dev.plumbline.engine.drools.facts.Warning;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.findings.Assessment;
import dev.plumbline.engine.findings.Subject;
import dev.plumbline.engine.policy.PolicyException;
import dev.plumbline.engine.policy.Result;
import dev.plumbline.engine.policy.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExceptionsTest {
  private static final Subject ACCOUNT = new Subject("account", "222", "222", "global");
  private static final Subject PIPELINE = new Subject("pipeline", "app", "222", "eu-west-1");

  private static PolicyException exception(String kind, String subject) {
    return new PolicyException(
        "EX-1",
        "P1",
        kind,
        subject,
        "Hardware is on its way.",
        Optional.empty(),
        "ciso@example.com",
        LocalDate.parse("2026-11-02"),
        LocalDate.parse("2026-12-31"),
        new Span("exceptions.policy", 1, 11, 4));
  }

  private static Assessment assessment(String policy, Result result) {
    return new Assessment(
        policy,
        PIPELINE,
        List.of(ACCOUNT),
        result,
        result == Result.UNKNOWN ? List.of(Cause.notCollected("pipelines")) : List.of(),
        Optional.empty(),
        "");
  }

  private static List<Waived> waived(String day, PolicyException exception, Assessment... all) {
    Judgement judgement =
        Rules.SHIPPED.conclude(
            List.of(all), List.of(new EvaluationDay(LocalDate.parse(day)), exception));
    return judgement.waived();
  }

  @Test
  void a_failure_is_waived_for_the_thing_itself_and_for_what_holds_it() {
    Assessment failure = assessment("P1", Result.FAIL);

    assertThat(waived("2026-11-23", exception("pipeline", "app"), failure))
        .containsExactly(new Waived(failure, exception("pipeline", "app"), false));
    assertThat(waived("2026-11-23", exception("account", "222"), failure)).hasSize(1);
    assertThat(waived("2026-11-23", exception("account", "333"), failure)).isEmpty();
    assertThat(waived("2026-11-23", exception("workload", "app"), failure)).isEmpty();
  }

  @Test
  void only_failures_of_the_policy_it_names_are_waived() {
    assertThat(
            waived(
                "2026-11-23",
                exception("account", "222"),
                assessment("P2", Result.FAIL),
                assessment("P1", Result.UNKNOWN),
                assessment("P1", Result.PASS),
                assessment("P1", Result.NOT_APPLICABLE)))
        .isEmpty();
  }

  @Test
  void an_exception_counts_from_its_approval_to_its_last_day() {
    Assessment failure = assessment("P1", Result.FAIL);
    PolicyException exception = exception("account", "222");

    assertThat(waived("2026-11-01", exception, failure)).isEmpty();
    assertThat(waived("2026-11-02", exception, failure)).hasSize(1);
    assertThat(waived("2026-12-31", exception, failure)).hasSize(1);
    assertThat(waived("2027-01-01", exception, failure)).isEmpty();
  }

  @Test
  void the_last_thirty_days_are_marked() {
    Assessment failure = assessment("P1", Result.FAIL);
    PolicyException exception = exception("account", "222");

    assertThat(waived("2026-11-30", exception, failure)).noneMatch(Waived::expiresSoon);
    assertThat(waived("2026-12-01", exception, failure)).allMatch(Waived::expiresSoon);
  }

  private static List<String> warnings(String day, Object... facts) {
    List<Object> all = new ArrayList<>(Arrays.asList(facts));
    all.add(new AllAssessed());
    all.add(new EvaluationDay(LocalDate.parse(day)));
    return Rules.SHIPPED.derive(all, Warning.class).stream().map(Warning::text).toList();
  }

  @Test
  void an_exception_that_waives_something_and_lasts_gives_no_warning() {
    assertThat(warnings("2026-11-23", exception("account", "222"), new ExceptionUsed("EX-1")))
        .isEmpty();
  }

  @Test
  void an_exception_under_which_nothing_fails_is_reported() {
    assertThat(
            warnings(
                "2026-11-23", exception("account", "222"), new PresentSubject("account", "222")))
        .containsExactly("exception EX-1: P1 does not fail for account \"222\"");
  }

  @Test
  void an_exception_under_which_something_is_unknown_is_not_called_unneeded() {
    Judgement judgement =
        Rules.SHIPPED.conclude(
            List.of(assessment("P1", Result.UNKNOWN)),
            List.of(new EvaluationDay(LocalDate.parse("2026-11-23")), exception("account", "222")));

    assertThat(judgement.undecided()).containsExactly(new ExceptionUndecided("EX-1"));
    assertThat(
            warnings(
                "2026-11-23",
                exception("account", "222"),
                new PresentSubject("account", "222"),
                new ExceptionUndecided("EX-1")))
        .isEmpty();
  }

  @Test
  void nothing_is_said_of_an_exception_for_something_that_may_be_unseen() {
    assertThat(warnings("2026-11-23", exception("account", "222"))).isEmpty();
  }

  @Test
  void an_exception_for_something_that_does_not_exist_is_reported_as_that() {
    assertThat(
            warnings(
                "2026-11-23", exception("account", "222"), new MissingSubject("account", "222")))
        .containsExactly("exception EX-1: there is no account \"222\"");
  }

  @Test
  void an_exception_that_is_about_to_end_is_reported() {
    assertThat(warnings("2026-12-01", exception("account", "222"), new ExceptionUsed("EX-1")))
        .containsExactly("exception EX-1 to P1 expires on 2026-12-31");
  }

  @Test
  void an_exception_that_is_over_is_not_reported_again() {
    assertThat(warnings("2027-01-01", exception("account", "222"))).isEmpty();
  }
}

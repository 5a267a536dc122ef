package dev.plumbline.engine.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.policy.Bounds;
import dev.plumbline.engine.policy.Problem;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Parameters with bounds, and the settings that must keep them. */
class ParameterReaderTest {

  @Test
  void a_parameter_may_have_bounds() {
    assertThat(bounds("grace period is 3 days, between 1 day and 2 weeks"))
        .contains("between 1 day and 2 weeks");
    assertThat(bounds("least keys is 1, at least 0")).contains("at least 0");
    assertThat(bounds("grace period is 3 days")).isEmpty();
    assertThat(boundsMistake("grace period is 3 days, from 1 day").code()).isEqualTo("P110");
    assertThat(boundsMistake("grace period is 3 days, at most 4").code()).isEqualTo("P212");
    assertThat(boundsMistake("domain is \"x\", at most \"y\"").code()).isEqualTo("P212");
    assertThat(boundsMistake("grace period is 3 days, between 2 weeks and 1 day").code())
        .isEqualTo("P216");
  }

  @Test
  void a_setting_outside_the_bounds_of_its_parameter_is_a_mistake() {
    String policy =
        Language.policyText(
            """
            parameter grace period is 3 days, between 1 day and 2 weeks
            applies to each account
            must the last sign-in of the account is not older than grace period
            """);
    assertThat(Language.read(policy + setting("14 days")).problems()).isEmpty();
    Problem problem = Language.only(Language.read(policy + setting("15 days")));
    assertThat(problem.code()).isEqualTo("P216");
    assertThat(problem.message()).isEqualTo("'grace period' must be between 1 day and 2 weeks");
  }

  private static String setting(String value) {
    return "settings for \"a scope\"\n  set TEST.ONE grace period to " + value + "\nend\n";
  }

  private static Optional<String> bounds(String parameter) {
    return Language.policy(withParameter(parameter))
        .parameters()
        .get(0)
        .bounds()
        .map(Bounds::words);
  }

  private static Problem boundsMistake(String parameter) {
    return Language.only(Language.read(Language.policyText(withParameter(parameter))));
  }

  private static String withParameter(String parameter) {
    return "parameter " + parameter + "\napplies to each account\nmust the account is active\n";
  }
}

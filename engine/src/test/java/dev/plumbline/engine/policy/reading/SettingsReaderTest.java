package dev.plumbline.engine.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.Setting;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {

  private static final String POLICY =
      Language.policyText(
          """
          parameter limit is 3
          applies to each account
          must the count of the account is at most limit
          """);

  @Test
  void settings_give_a_parameter_another_value_in_a_scope() {
    Policy policy =
        read(
            """
            settings for "active accounts" where the account is active
              set TEST.ONE limit to 1
            end
            """);
    Setting setting = policy.settings().get(0);
    assertThat(setting.name()).isEqualTo("active accounts");
    assertThat(setting.where().orElseThrow().words()).isEqualTo("the account is active");
    assertThat(policy.under(List.of(setting)).parameters().get(0).value().words()).isEqualTo("1");
    assertThat(policy.parameters().get(0).value().words()).isEqualTo("3");
  }

  @Test
  void the_scope_may_stand_on_lines_of_its_own() {
    Policy policy =
        read(
            """
            settings for "active accounts"
              where all of
                - the account is active
                - the count of the account is more than 1
              set TEST.ONE limit to 1
            end
            """);
    assertThat(policy.scopedSettings()).hasSize(1);
  }

  @Test
  void settings_without_a_scope_change_nothing() {
    Policy policy = read("settings for \"all\"\n  set TEST.ONE limit to 1\nend\n");
    assertThat(policy.settings()).hasSize(1);
    assertThat(policy.scopedSettings()).isEmpty();
  }

  @Test
  void a_scope_that_cannot_be_said_of_the_policys_subject_is_told() {
    assertThat(
            mistake("settings for \"x\" where the stage blocks\n  set TEST.ONE limit to 1\nend\n")
                .code())
        .isEqualTo("P204");
  }

  @Test
  void a_value_of_another_kind_is_told() {
    assertThat(mistake("settings for \"x\"\n  set TEST.ONE limit to 3 days\nend\n").message())
        .isEqualTo("'limit' is a number");
  }

  @Test
  void a_value_that_does_not_fit_where_the_parameter_stands_is_told() {
    String counted =
        Language.policyText(
            """
            parameter limit is 1
            applies to each account
            must at least limit of the stages of the account
            """);
    Problem problem =
        Language.only(
            Language.read(
                counted
                    + "settings for \"x\" where the account is active\n  set TEST.ONE limit to -1\nend\n"));
    assertThat(problem.code()).isEqualTo("P224");
    assertThat(problem.message())
        .isEqualTo(
            "'limit' of TEST.ONE cannot be -1: 'limit' is not a number or a parameter of this"
                + " policy");
  }

  @Test
  void one_parameter_is_set_once_in_a_block() {
    assertThat(
            mistake(
                    "settings for \"x\"\n  set TEST.ONE limit to 1\n  set TEST.ONE limit to 2\nend\n")
                .message())
        .isEqualTo("these settings set 'limit' of TEST.ONE already");
  }

  private static Policy read(String settings) {
    return Language.bundle(POLICY + settings).policies().get(0);
  }

  private static Problem mistake(String settings) {
    return Language.only(Language.read(POLICY + settings));
  }
}

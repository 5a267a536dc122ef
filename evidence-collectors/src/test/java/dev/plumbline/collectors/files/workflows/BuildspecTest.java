package dev.plumbline.collectors.files.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.collectors.framework.ReadFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Buildspec files: their phases, and that the last one runs after a failed build. */
class BuildspecTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pre_build|run-as: root|build|pre_build: test, blocks",
        "build|run-as: root|post_build|build: test",
        "build|on-failure: ABORT|post_build|build: test, blocks",
        "pre_build|on-failure: CONTINUE|build|pre_build: test",
      })
  void whether_a_test_blocks(String tested, String keyword, String deployed, String expected) {
    assertThat(
            Read.buildspec(
                """
                phases:
                  %s:
                    commands: [sam deploy]
                  %s:
                    %s
                    commands: [cfn-guard validate -r rules -d template.yaml]
                """
                    .formatted(deployed, tested, keyword),
                deployed))
        .containsExactly(expected, deployed + ": blocks, production");
  }

  @Test
  void a_test_and_a_deployment_in_one_phase_are_two_stages() {
    assertThat(
            Read.buildspec(
                """
                phases:
                  build:
                    commands:
                      - cfn_nag_scan --input-path .
                      - aws cloudformation deploy --stack-name app-prod
                """))
        .containsExactly("build/before: test, blocks", "build: blocks, production");
  }

  @Test
  void a_command_of_many_lines_goes_on_after_errors_unless_it_says_otherwise() {
    String text =
        """
        phases:
          build:
            commands:
              - |
                %s
                bandit -r .
                echo done
        """;

    assertThat(Read.buildspec(text.formatted("echo start"))).containsExactly("build: test");
    assertThat(Read.buildspec(text.formatted("set -e"))).containsExactly("build: test, blocks");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "version: 0.2|file.yml:1 /phases: expected the phases of a build",
        "phases: {deploy: {commands: [x]}}|file.yml:1 /phases/deploy: expected one of install, pre_build, build, post_build",
      })
  void what_is_no_buildspec_is_told(String text, String message) {
    assertThatThrownBy(() -> Read.buildspec(text))
        .isInstanceOf(ReadFailure.class)
        .hasMessage("MALFORMED: " + message);
  }
}

package dev.plumbline.collectors.files.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.collectors.framework.ReadFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workflows of GitHub Actions: order, tests, what blocks, and what only settings tell. */
class GithubWorkflowTest {
  @TempDir Path checkout;

  private static String workflow(String scanJob, String scanStep, String deployJob) {
    return """
        jobs:
          deploy:
            needs: scan
            environment: prod
            %s
            steps:
              - run: sam deploy
          scan:
            %s
            steps:
              - run: semgrep ci
                %s
        """
        .formatted(deployJob, scanJob, scanStep);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "timeout-minutes: 1|timeout-minutes: 1|timeout-minutes: 1|blocks",
        "continue-on-error: true|timeout-minutes: 1|timeout-minutes: 1|-",
        "continue-on-error: ${{ inputs.lax }}|timeout-minutes: 1|timeout-minutes: 1|blocks?",
        "timeout-minutes: 1|continue-on-error: true|timeout-minutes: 1|-",
        "timeout-minutes: 1|if: github.event_name == 'push'|timeout-minutes: 1|blocks?",
        "timeout-minutes: 1|if: always()|timeout-minutes: 1|blocks",
        "timeout-minutes: 1|timeout-minutes: 1|if: always()|-",
        "timeout-minutes: 1|timeout-minutes: 1|if: \"${{ !cancelled() }}\"|-",
        "timeout-minutes: 1|timeout-minutes: 1|if: always() && needs.scan.result == 'success'|blocks?",
        "if: github.ref == 'refs/heads/main'|timeout-minutes: 1|timeout-minutes: 1|blocks",
      })
  void whether_a_test_blocks(String scanJob, String scanStep, String deployJob, String blocks) {
    String expected = blocks == null ? "scan: test" : "scan: test, " + blocks;
    assertThat(Read.github(checkout, workflow(scanJob, scanStep, deployJob)))
        .containsExactly(expected, stage(deployJob));
  }

  /** Who approves an environment is never told. */
  private static String stage(String ignored) {
    return "deploy: blocks, production, approval?";
  }

  @Test
  void a_test_that_the_deployment_does_not_need_blocks_nothing() {
    assertThat(
            Read.github(
                checkout,
                """
                jobs:
                  scan:
                    steps: [{uses: gitleaks/gitleaks-action@v2}]
                  build:
                    steps: [{run: make}]
                  deploy-prod:
                    needs: build
                    steps: [{run: cdk deploy}]
                """))
        .containsExactly("scan: test", "build: blocks", "deploy-prod: blocks, production");
  }

  @Test
  void a_test_before_the_deployment_in_the_same_job_is_a_stage_before_it() {
    assertThat(
            Read.github(
                checkout,
                """
                jobs:
                  release:
                    environment: production
                    steps:
                      - uses: actions/checkout@v4
                      - run: trivy image app --exit-code 1
                      - run: kubectl apply -f app.yaml
                """))
        .containsExactly("release/before: test, blocks, approval?", "release: blocks, production");
  }

  @Test
  void which_step_deploys_is_not_told_where_none_is_known() {
    assertThat(
            Read.github(
                checkout,
                """
                jobs:
                  release:
                    environment: production
                    steps:
                      - run: ./build.sh
                      - run: checkov -d .
                      - run: ./release.sh
                """))
        .containsExactly(
            "release/before: test, blocks, production?, approval?", "release: blocks?, production");
  }

  @Test
  void a_deployment_step_that_always_runs_heeds_no_test() {
    assertThat(
            Read.github(
                checkout,
                """
                jobs:
                  release:
                    environment: production
                    steps:
                      - run: gosec ./...
                      - run: sam deploy
                        if: always()
                """))
        .containsExactly("release/before: test, approval?", "release: blocks, production");
  }

  @Test
  void the_configuration_names_what_deploys_to_production() {
    String text = "jobs: {publish: {steps: [{run: ./publish.sh}]}}";

    assertThat(Read.github(checkout, text)).containsExactly("publish: blocks");
    assertThat(Read.github(checkout, text, "publish"))
        .containsExactly("publish: blocks, production");
  }

  @Test
  void what_code_scanning_finds_is_judged_elsewhere() {
    assertThat(
            Read.github(checkout, "jobs: {a: {steps: [{uses: github/codeql-action/analyze@v3}]}}"))
        .containsExactly("a: test, blocks?");
  }

  @Test
  void an_environment_that_is_an_expression_may_be_production() {
    assertThat(
            Read.github(
                checkout, "jobs: {a: {environment: '${{ inputs.target }}', steps: [{run: make}]}}"))
        .containsExactly("a: blocks, production?, approval?");
  }

  @Test
  void a_workflow_of_the_same_repository_stands_in_the_place_of_the_job_that_calls_it()
      throws IOException {
    Path workflows = Files.createDirectories(checkout.resolve(".github/workflows"));
    Files.writeString(
        workflows.resolve("checks.yml"),
        """
        on: workflow_call
        jobs:
          code: {steps: [{run: gosec ./...}]}
          leaks: {needs: code, steps: [{uses: gitleaks/gitleaks-action@v2}]}
        """);

    assertThat(
            Read.github(
                checkout,
                """
                jobs:
                  build: {steps: [{run: make}]}
                  prod: {needs: checks, steps: [{run: cdk deploy}]}
                  checks: {needs: build, uses: ./.github/workflows/checks.yml}
                """))
        .containsExactly(
            "build: blocks",
            "checks / code: test, blocks",
            "checks / leaks: test, blocks",
            "checks: blocks",
            "prod: blocks, production");
  }

  @Test
  void on_windows_a_script_goes_on_after_errors() {
    assertThat(
            Read.github(
                checkout,
                """
                jobs:
                  scan:
                    runs-on: windows-latest
                    steps:
                      - run: |
                          gosec ./...
                          echo done
                """))
        .containsExactly("scan: test");
  }

  @Test
  void a_workflow_from_elsewhere_may_do_anything() {
    assertThat(Read.github(checkout, "jobs: {a: {uses: org/repo/.github/workflows/x.yml@v1}}"))
        .containsExactly("a: test?, blocks?, production?, approval?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: x|file.yml:1 /jobs: expected the jobs of a workflow",
        "jobs: {a: {needs: b, steps: [{run: x}]}}|file.yml:1 /jobs/a/needs: needs a job that is not in the file",
        "jobs: {a: 1}|file.yml:1 /jobs/a: expected a job with \"steps\" or \"uses\"",
        "jobs: {a: {steps: x}}|file.yml:1 /jobs/a/steps: expected a list of steps",
        "jobs: {a: {steps: [x]}}|file.yml:1 /jobs/a/steps/0: expected a step with \"uses\" or \"run\"",
        "jobs: {a: {steps: [{name: x}]}}|file.yml:1: expected a step with \"uses\" or \"run\"",
      })
  void what_is_no_workflow_is_told(String text, String message) {
    assertThatThrownBy(() -> Read.github(checkout, text))
        .isInstanceOf(ReadFailure.class)
        .hasMessage("MALFORMED: " + message);
  }
}

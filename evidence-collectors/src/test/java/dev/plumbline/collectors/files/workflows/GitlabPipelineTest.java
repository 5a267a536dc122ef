package dev.plumbline.collectors.files.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.collectors.files.reading.EvidenceFolder;
import dev.plumbline.collectors.framework.ReadFailure;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GitLab CI files: stages, needs, rules, templates and what is elsewhere. */
class GitlabPipelineTest {
  @TempDir Path checkout;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "interruptible: true|blocks",
        "allow_failure: true|-",
        "allow_failure: {exit_codes: [3]}|blocks?",
        "when: manual|-",
        "rules: [{if: $CI_COMMIT_TAG}]|blocks?",
        "rules: [{if: $CI_COMMIT_TAG, allow_failure: true}]|blocks?",
        "rules: [{when: on_success}]|blocks",
        "only: [tags]|blocks?",
      })
  void whether_a_test_blocks(String keyword, String blocks) {
    String expected = blocks == null ? "scan: test" : "scan: test, " + blocks;
    assertThat(
            Read.gitlab(
                checkout,
                """
                release:
                  stage: deploy
                  environment: production
                  script: [kubectl apply -f app.yaml]
                scan:
                  stage: test
                  script: [bandit -r .]
                  %s
                """
                    .formatted(keyword)))
        .containsExactly(expected, "release: blocks, production");
  }

  @Test
  void a_job_that_needs_others_waits_for_no_stage() {
    assertThat(
            Read.gitlab(
                checkout,
                """
                build: {stage: build, script: [make]}
                scan: {stage: test, script: [gosec ./...]}
                prod:
                  stage: deploy
                  needs: [build]
                  environment: {name: production}
                  script: [helm upgrade app chart]
                """))
        .containsExactly("build: blocks", "scan: test", "prod: blocks, production");
  }

  @Test
  void a_deployment_that_is_started_by_hand_is_approved() {
    assertThat(
            Read.gitlab(
                checkout,
                """
                prod:
                  stage: deploy
                  environment: production
                  when: manual
                  script: [terraform apply]
                """))
        .containsExactly("prod: production, approval");
  }

  @Test
  void a_deployment_by_rules_may_or_may_not_be_approved() {
    assertThat(
            Read.gitlab(
                checkout,
                """
                prod:
                  environment: production
                  rules:
                    - {if: $CI_COMMIT_TAG, when: manual}
                    - {if: $CI_COMMIT_BRANCH}
                  script: [terraform apply]
                """))
        .containsExactly("prod: blocks?, production, approval?");
  }

  @Test
  void taking_an_environment_down_is_no_deployment() {
    assertThat(
            Read.gitlab(
                checkout,
                """
                down:
                  environment: {name: production, action: stop}
                  script: [./down.sh]
                """))
        .containsExactly("down: blocks");
  }

  @Test
  void what_a_template_finds_is_judged_by_rules_for_merging() {
    assertThat(
            Read.gitlab(
                checkout,
                """
                include:
                  - template: Security/Secret-Detection.gitlab-ci.yml
                  - component: gitlab.com/components/dast/dast@2
                stages: [test, dast]
                """))
        .containsExactly("secret_detection: test, blocks?", "dast: test, blocks?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "remote: https://example.com/ci.yml",
        "project: group/ci, file: ci.yml",
        "local: /not/there.yml",
        "template: Auto-DevOps.gitlab-ci.yml",
        "component: example.com/own/scan@1",
      })
  void what_is_included_from_elsewhere_may_bring_any_stage(String include) {
    FilePipeline pipeline =
        GitlabPipeline.read(
            Read.document(
                "include: [{%s}]\nprod: {environment: prod, script: [x]}".formatted(include)),
            EvidenceFolder.of(checkout),
            new ProductionJobs(Set.of()));

    assertThat(Read.stages(pipeline)).containsExactly("not told");
    assertThat(pipeline.data("p").node().get("production").asBoolean()).isTrue();
  }

  @Test
  void a_job_that_extends_what_is_not_there_may_do_anything() {
    assertThat(Read.gitlab(checkout, "a: {extends: .elsewhere}"))
        .containsExactly("a: test?, blocks?, production?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|file.yml:1: expected the jobs of a pipeline",
        "stages: [a]|file.yml:1: expected at least one job",
        "a: 1|file.yml:1 /a: expected a job or a keyword",
        "a: {stage: b, script: [x]}|file.yml:1 /a: stands in a stage that is not in \"stages\"",
        "a: {needs: [b], script: [x]}|file.yml:1 /a/needs: needs a job that is not in the file",
      })
  void what_is_no_pipeline_is_told(String text, String message) {
    assertThatThrownBy(() -> Read.gitlab(checkout, text))
        .isInstanceOf(ReadFailure.class)
        .hasMessage("MALFORMED: " + message);
  }
}

package dev.plumbline.collectors.files.workflows;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The templates and components that GitLab ships with a security test, and the job they bring. What
 * such a job finds never fails it: approval rules for merge requests, which are not in the file,
 * do.
 *
 * @param job the job that the template brings
 * @param stage the stage it stands in
 */
record GitlabTemplate(String job, String stage) {

  private record Row(Pattern name, GitlabTemplate brings) {}

  private static final List<Row> ROWS =
      List.of(
          row("sast-iac", "kics-iac-sast", "test"),
          row("sast", "sast", "test"),
          row("secret-detection", "secret_detection", "test"),
          row("dependency-scanning", "dependency_scanning", "test"),
          row("container-scanning", "container_scanning", "test"),
          row("dast-api", "dast_api", "dast"),
          row("api-security", "api_security", "dast"),
          row("dast", "dast", "dast"),
          row("api-fuzzing", "apifuzzer_fuzz", "fuzz"),
          row("coverage-fuzzing", "coverage_fuzzing", "fuzz"));

  /** Templates that decide when a pipeline runs, and bring no job. */
  private static final Pattern WITHOUT_JOBS = Pattern.compile("workflows/.*");

  private static Row row(String name, String job, String stage) {
    return new Row(
        Pattern.compile(
            "(?:security|jobs)/%1$s(?:\\.latest)?\\.gitlab-ci\\.yml|components/%1$s/[^@]*@.*"
                .formatted(name)),
        new GitlabTemplate(job, stage));
  }

  /**
   * What a template or component brings; empty if that is not known.
   *
   * @param name such as {@code "Security/SAST.gitlab-ci.yml"}
   */
  static Optional<GitlabTemplate> of(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replaceAll("^.*?(?=components/)", "");
    return ROWS.stream()
        .filter(row -> row.name().matcher(lower).matches())
        .map(Row::brings)
        .findFirst();
  }

  static boolean bringsNothing(String name) {
    return WITHOUT_JOBS.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }
}

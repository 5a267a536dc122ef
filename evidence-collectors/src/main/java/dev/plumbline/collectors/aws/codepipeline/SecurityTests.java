package dev.plumbline.collectors.aws.codepipeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.codepipeline.model.ActionDeclaration;

/**
 * Which pipeline actions are security tests.
 *
 * <ul>
 *   <li>An action of a provider that does nothing else, such as Amazon Inspector's scan.
 *   <li>An action of the category Test or Build that runs a CodeBuild project with a word of
 *       security testing in its name: {@code app-scan}, {@code TrivyImages}, {@code sast_java}.
 * </ul>
 *
 * A unit test is none, and neither is a stage that only calls itself "Security".
 */
final class SecurityTests {

  /** Providers of actions that scan. */
  static final Set<String> PROVIDERS = Set.of("InspectorScan", "Snyk");

  /** Categories in which a CodeBuild project may be a security test. */
  static final Set<String> CATEGORIES = Set.of("Test", "Build");

  /** Words in the name of a CodeBuild project. */
  static final Set<String> WORDS =
      Set.of(
          "bandit",
          "checkov",
          "codeql",
          "dast",
          "gitleaks",
          "grype",
          "guard",
          "kics",
          "nag",
          "pentest",
          "prowler",
          "sast",
          "sca",
          "scan",
          "scanner",
          "scanning",
          "scans",
          "secscan",
          "security",
          "semgrep",
          "snyk",
          "sonar",
          "sonarqube",
          "tfsec",
          "trivy",
          "trufflehog",
          "vulnerabilities",
          "vulnerability",
          "zap");

  private SecurityTests() {}

  static boolean isSecurityTest(ActionDeclaration action) {
    if (action.actionTypeId() == null) {
      return false;
    }
    String provider = String.valueOf(action.actionTypeId().provider());
    if (PROVIDERS.contains(provider)) {
      return true;
    }
    return provider.equals("CodeBuild")
        && CATEGORIES.contains(String.valueOf(action.actionTypeId().categoryAsString()))
        && projectName(action).filter(SecurityTests::speaksOfSecurity).isPresent();
  }

  private static Optional<String> projectName(ActionDeclaration action) {
    return Optional.ofNullable(action.configuration().get("ProjectName"));
  }

  static boolean speaksOfSecurity(String name) {
    return words(name).stream().anyMatch(WORDS::contains);
  }

  /** The words of {@code "TrivyImage-scan_2"}: trivy, image, scan. */
  private static List<String> words(String name) {
    return Stream.of(name.split("(?<=[a-z])(?=[A-Z])|[^A-Za-z]+"))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }
}

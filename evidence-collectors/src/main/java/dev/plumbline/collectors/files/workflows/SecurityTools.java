package dev.plumbline.collectors.files.workflows;

import static dev.plumbline.collectors.files.workflows.Tool.Judge.ELSEWHERE;
import static dev.plumbline.collectors.files.workflows.Tool.Judge.ITSELF_UNLESS;
import static dev.plumbline.collectors.files.workflows.Tool.Judge.ITSELF_UNLESS_OFF;
import static dev.plumbline.collectors.files.workflows.Tool.Judge.ITSELF_WITH;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The tools that count as security tests. A tool that always ends well, as Trivy does without an
 * exit code, tests and does not block.
 */
final class SecurityTools {

  static final List<Tool> TOOLS =
      List.of(
          tool("codeql", List.of("github/codeql-action/analyze"), List.of(), ELSEWHERE),
          tool(
              "trivy",
              List.of("aquasecurity/trivy-action"),
              List.of("trivy"),
              ITSELF_WITH,
              "exit-code"),
          tool("grype", List.of("anchore/scan-action"), List.of(), ITSELF_UNLESS_OFF, "fail-build"),
          tool("grype", List.of(), List.of("grype"), ITSELF_WITH, "fail-on", "f"),
          tool(
              "snyk",
              List.of("snyk/actions"),
              List.of("snyk test", "snyk code test", "snyk container test", "snyk iac test"),
              ITSELF_UNLESS),
          tool(
              "semgrep",
              List.of("semgrep/semgrep-action", "returntocorp/semgrep-action"),
              List.of("semgrep ci"),
              ITSELF_UNLESS),
          tool("semgrep", List.of(), List.of("semgrep"), ITSELF_WITH, "error"),
          tool(
              "checkov",
              List.of("bridgecrewio/checkov-action"),
              List.of("checkov"),
              ITSELF_UNLESS,
              "soft-fail",
              "soft_fail",
              "s"),
          tool(
              "tfsec",
              List.of("aquasecurity/tfsec-action"),
              List.of("tfsec"),
              ITSELF_UNLESS,
              "soft-fail",
              "soft_fail",
              "s"),
          tool(
              "kics",
              List.of("checkmarx/kics-github-action"),
              List.of("kics scan"),
              ITSELF_UNLESS,
              "ignore-on-exit"),
          tool(
              "terrascan",
              List.of("tenable/terrascan-action"),
              List.of("terrascan scan"),
              ITSELF_UNLESS,
              "only_warn"),
          tool(
              "gitleaks",
              List.of("gitleaks/gitleaks-action"),
              List.of("gitleaks"),
              ITSELF_UNLESS_OFF,
              "exit-code"),
          tool("trufflehog", List.of("trufflesecurity/trufflehog"), List.of(), ITSELF_UNLESS),
          tool("trufflehog", List.of(), List.of("trufflehog"), ITSELF_WITH, "fail"),
          tool(
              "zap",
              List.of(
                  "zaproxy/action-baseline", "zaproxy/action-full-scan", "zaproxy/action-api-scan"),
              List.of(),
              ITSELF_WITH,
              "fail_action"),
          tool(
              "zap",
              List.of(),
              List.of("zap-baseline.py", "zap-full-scan.py", "zap-api-scan.py"),
              ITSELF_UNLESS,
              "I"),
          tool(
              "dependency-review",
              List.of("actions/dependency-review-action"),
              List.of(),
              ITSELF_UNLESS,
              "warn-only"),
          tool("npm audit", List.of(), List.of("npm audit"), ITSELF_UNLESS),
          tool(
              "pnpm audit",
              List.of(),
              List.of("pnpm audit"),
              ITSELF_UNLESS,
              "ignore-registry-errors"),
          tool("yarn audit", List.of(), List.of("yarn audit", "yarn npm audit"), ITSELF_UNLESS),
          tool(
              "pip-audit",
              List.of("pypa/gh-action-pip-audit"),
              List.of("pip-audit", "pip_audit"),
              ITSELF_UNLESS),
          tool(
              "cargo audit",
              List.of("rustsec/audit-check"),
              List.of("cargo audit", "cargo deny check"),
              ITSELF_UNLESS),
          tool(
              "osv-scanner",
              List.of("google/osv-scanner-action"),
              List.of("osv-scanner"),
              ITSELF_UNLESS),
          tool(
              "dependency-check",
              List.of("dependency-check/dependency-check_action"),
              List.of("dependency-check", "dependency-check.sh"),
              ITSELF_WITH,
              "failOnCVSS"),
          tool("cfn-guard", List.of(), List.of("cfn-guard validate"), ITSELF_UNLESS),
          tool(
              "cfn-nag",
              List.of("stelligent/cfn_nag"),
              List.of("cfn_nag_scan", "cfn_nag"),
              ITSELF_UNLESS),
          tool(
              "bandit",
              List.of("pycqa/bandit-action"),
              List.of("bandit"),
              ITSELF_UNLESS,
              "exit-zero"),
          tool("gosec", List.of("securego/gosec"), List.of("gosec"), ITSELF_UNLESS, "no-fail"),
          tool(
              "govulncheck",
              List.of("golang/govulncheck-action"),
              List.of("govulncheck"),
              ITSELF_UNLESS),
          tool("brakeman", List.of(), List.of("brakeman"), ITSELF_UNLESS, "no-exit-on-warn"),
          tool(
              "safety",
              List.of("pyupio/safety-action"),
              List.of("safety check", "safety scan"),
              ITSELF_UNLESS),
          tool("prowler", List.of(), List.of("prowler"), ITSELF_UNLESS, "ignore-exit-code-3", "z"),
          tool(
              "docker scout",
              List.of("docker/scout-action"),
              List.of("docker scout cves"),
              ITSELF_WITH,
              "exit-code",
              "e"),
          tool(
              "inspector",
              List.of("aws-actions/vulnerability-scan-github-action-for-amazon-inspector"),
              List.of(),
              ITSELF_WITH,
              "critical_threshold",
              "high_threshold",
              "medium_threshold",
              "low_threshold",
              "other_threshold"),
          tool(
              "sonarqube",
              List.of("sonarsource/sonarqube-scan-action", "sonarsource/sonarcloud-github-action"),
              List.of("sonar-scanner"),
              ELSEWHERE),
          tool(
              "sonarqube",
              List.of("sonarsource/sonarqube-quality-gate-action"),
              List.of(),
              ITSELF_UNLESS));

  private SecurityTools() {}

  private static Tool tool(
      String name,
      List<String> actions,
      List<String> commands,
      Tool.Judge judge,
      String... switches) {
    return new Tool(name, actions, commands, judge, List.of(switches));
  }

  /**
   * The tool that a GitHub action runs.
   *
   * @param action its reference without the version: {@code "aquasecurity/trivy-action"}
   */
  static Optional<Tool> ofAction(String action) {
    String lower = action.toLowerCase(Locale.ROOT);
    return TOOLS.stream()
        .filter(
            tool ->
                tool.actions().stream()
                    .anyMatch(each -> lower.equals(each) || lower.startsWith(each + "/")))
        .findFirst();
  }

  /** The tool that a command runs. */
  static Optional<Tool> ofCommand(Command command) {
    return TOOLS.stream()
        .filter(tool -> tool.commands().stream().anyMatch(command::begins))
        .filter(tool -> !command.begins("npm audit fix") && !command.begins("npm audit signatures"))
        .findFirst();
  }
}

package dev.plumbline.collectors.files.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which security tests a script runs, and whether what they find ends it. */
class ScriptTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        "gosec ./...|gosec YES",
        "gosec ./... OR true|gosec NO",
        "gosec ./... OR exit 1|gosec YES",
        "gosec ./...; echo done|gosec YES",
        "gosec ./... && echo fine|gosec YES",
        "set +e\\ngosec ./...\\necho done|gosec NO",
        "gosec ./... &|gosec NO",
        "if gosec ./...; then echo fine; fi|gosec NOTHING",
        "gosec -no-fail ./...|gosec NO",
        "GOFLAGS=-mod=mod sudo gosec ./...|gosec YES",
        "npx snyk test --severity-threshold=high|snyk YES",
        "npm audit --audit-level=high|npm audit YES",
        "npm --prefix app audit|npm audit YES",
        "npm audit fix|-",
        "trivy image app|trivy NO",
        "trivy image --exit-code 1 app|trivy YES",
        "trivy image --exit-code=0 app|trivy NO",
        "trivy image --exit-code $CODE app|trivy NOTHING",
        "docker run --rm -v x:y aquasec/trivy:latest image --exit-code 1 app|trivy YES",
        "python -m bandit -r .|bandit YES",
        "bandit -r . --exit-zero|bandit NO",
        "checkov -d . --soft-fail|checkov NO",
        "zap-baseline.py -t https://example.com -I|zap NO",
        "/usr/local/bin/grype app --fail-on high|grype YES",
        "pip install bandit|-",
        "echo \"run gosec; gosec\"|-",
        "# gosec ./...|-",
        "cat <<EOF > f\\ngosec ./...\\nEOF\\necho done|-",
        "gosec \\\\\\n  ./...|gosec YES",
      })
  void tests_in_a_script(String script, String expected) {
    String text = script.replace(" OR ", " || ").replace("\\\\\\n", "\\\n").replace("\\n", "\n");
    assertThat(tests(text, Script.Shell.ERREXIT))
        .isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @Test
  void a_pipe_swallows_unless_the_shell_heeds_pipes() {
    String script = "gosec ./... | tee report.txt";

    assertThat(tests(script, Script.Shell.ERREXIT)).containsExactly("gosec NO");
    assertThat(tests(script, Script.Shell.PIPEFAIL)).containsExactly("gosec YES");
    assertThat(tests("set -o pipefail\n" + script, Script.Shell.ERREXIT))
        .containsExactly("gosec YES");
  }

  @Test
  void a_list_that_fails_in_its_middle_ends_only_a_script_that_ends_with_it() {
    assertThat(tests("gosec ./... && echo fine\necho done", Script.Shell.ERREXIT))
        .containsExactly("gosec NO");
  }

  private static List<String> tests(String script, Script.Shell shell) {
    return CommandSteps.of("s", Script.commands(script, shell), Told.YES, Told.YES, doubt -> {})
        .stream()
        .filter(step -> step.securityTest() == Told.YES)
        .flatMap(step -> Stream.of(step.provider() + " " + step.stops()))
        .toList();
  }
}

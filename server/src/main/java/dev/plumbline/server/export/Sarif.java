package dev.plumbline.server.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.ProblemPage;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Problems of policy files as a SARIF 2.1.0 log, which code hosts and editors show beside the
 * lines.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">the standard</a>
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Sarif(@JsonProperty("$schema") String schema, String version, List<Run> runs) {

  record Run(Tool tool, String columnKind, @JsonInclude List<Result> results) {}

  record Tool(Driver driver) {}

  record Driver(String name, String version, @JsonInclude List<Rule> rules) {}

  record Rule(String id, Text shortDescription, Text help) {}

  record Result(
      String ruleId, int ruleIndex, String level, Text message, List<Location> locations) {}

  record Text(String text) {}

  record Location(PhysicalLocation physicalLocation) {}

  record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

  record ArtifactLocation(String uri) {}

  record Region(int startLine, int startColumn, int endColumn, Text snippet) {}

  /** The log of one run. */
  public static Sarif of(List<Problem> problems, String programVersion) {
    Map<String, String> rules = new TreeMap<>();
    problems.forEach(problem -> rules.putIfAbsent(problem.code(), summary(problem)));
    List<String> codes = List.copyOf(rules.keySet());
    Driver driver =
        new Driver(
            "Plumbline",
            programVersion,
            rules.entrySet().stream().map(rule -> rule(rule.getKey(), rule.getValue())).toList());
    return new Sarif(
        "https://json.schemastore.org/sarif-2.1.0.json",
        "2.1.0",
        List.of(
            new Run(
                new Tool(driver),
                "utf16CodeUnits",
                problems.stream().map(p -> result(p, codes.indexOf(p.code()))).toList())));
  }

  private static Rule rule(String code, String summary) {
    return new Rule(
        code,
        new Text(summary),
        new Text("`plumbline policy explain-code " + code + "` tells more."));
  }

  private static String summary(Problem problem) {
    return ProblemPage.of(problem.code())
        .map(ProblemPage::title)
        .orElse("problem " + problem.code() + " of a policy file");
  }

  private static Result result(Problem problem, int ruleIndex) {
    int column = Math.max(1, problem.span().column());
    return new Result(
        problem.code(),
        ruleIndex,
        problem.level() == Problem.Level.ERROR ? "error" : "warning",
        new Text(problem.message() + problem.help().map(help -> ". Help: " + help).orElse("")),
        List.of(
            new Location(
                new PhysicalLocation(
                    new ArtifactLocation(uri(problem.span().file())),
                    new Region(
                        Math.max(1, problem.span().line()),
                        column,
                        column + Math.max(1, problem.span().length()),
                        new Text(problem.sourceLine()))))));
  }

  /** A relative name stays relative, so that the log means the same on every machine. */
  private static String uri(String file) {
    try {
      Path path = Path.of(file).normalize();
      String encoded =
          Stream.of(path.toString().replace('\\', '/').split("/"))
              .map(Sarif::encoded)
              .collect(Collectors.joining("/"));
      return path.isAbsolute() ? "file://" + encoded : encoded;
    } catch (InvalidPathException noPath) {
      return encoded(file);
    }
  }

  private static String encoded(String segment) {
    return java.net.URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

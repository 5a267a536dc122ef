package dev.plumbline.engine.lint;

import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects what is told, each with the line it stands on. */
final class Warnings {
  private final Map<String, List<String>> lines = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  Warnings(Bundle bundle) {
    for (SourceFile file : bundle.files()) {
      lines.put(file.name(), file.text().lines().toList());
    }
  }

  void add(LintRule rule, Span span, String message, String help) {
    problems.add(
        new Problem(
            Problem.Level.WARNING, rule.code(), span, message, line(span), Optional.of(help)));
  }

  /** The words of a policy's header that a pattern finds first; its id if there are none. */
  static Span inHeader(Policy policy, Pattern words) {
    List<String> written = policy.text().lines().toList();
    for (int i = 0; i < written.size(); i++) {
      Matcher found = words.matcher(written.get(i));
      if (found.find()) {
        return new Span(
            policy.span().file(),
            policy.span().line() + i,
            found.start() + 1,
            Math.max(1, found.end() - found.start()));
      }
    }
    return policy.span();
  }

  List<Problem> sorted() {
    return problems.stream().sorted().toList();
  }

  private String line(Span span) {
    List<String> file = lines.getOrDefault(span.file(), List.of());
    return span.line() >= 1 && span.line() <= file.size() ? file.get(span.line() - 1) : "";
  }
}

package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.Problem.Level;
import dev.plumbline.engine.policy.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Collects the problems of all files, so that authors mend them in one go. */
final class Problems {

  private final Map<String, List<String>> linesByFile = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  Problems(Collection<SourceFile> files) {
    files.forEach(file -> linesByFile.put(file.name(), file.text().lines().toList()));
  }

  void error(String code, Span span, String message, String help) {
    add(Level.ERROR, code, span, message, Optional.of(help));
  }

  void error(String code, Span span, String message, Optional<String> help) {
    add(Level.ERROR, code, span, message, help);
  }

  void warning(String code, Span span, String message, String help) {
    add(Level.WARNING, code, span, message, Optional.of(help));
  }

  private void add(Level level, String code, Span span, String message, Optional<String> help) {
    List<String> lines = linesByFile.getOrDefault(span.file(), List.of());
    String line = span.line() <= lines.size() ? lines.get(span.line() - 1) : "";
    problems.add(new Problem(level, code, span, message, line, help));
  }

  int count() {
    return problems.size();
  }

  boolean hasErrors() {
    return problems.stream().anyMatch(problem -> problem.level() == Level.ERROR);
  }

  /** Sorted by place, at most one a line: an error before a warning, then the first on the line. */
  List<Problem> sorted() {
    Map<String, Problem> byLine = new TreeMap<>();
    List<Problem> ordered = new ArrayList<>(problems);
    ordered.sort(Comparator.comparing(Problem::level).thenComparing(Comparator.naturalOrder()));
    ordered.forEach(
        problem ->
            byLine.putIfAbsent(problem.span().file() + ':' + problem.span().line(), problem));
    return byLine.values().stream().sorted().toList();
  }
}

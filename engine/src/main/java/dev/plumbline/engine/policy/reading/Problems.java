package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.Problem.Level;
import dev.plumbline.engine.policy.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Collects the problems of all files, so that authors mend them in one go. */
final class Problems {

  /** Problems of registers have codes that begin with this letter. */
  private static final String REGISTERS = "T";

  private final Map<String, String> textByFile = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  Problems(Collection<SourceFile> files) {
    files.forEach(file -> textByFile.put(file.name(), file.text()));
  }

  void error(String code, Span span, String message, String help) {
    error(code, span, message, Optional.of(help));
  }

  void error(String code, Span span, String message, Optional<String> help) {
    List<String> lines = textByFile.getOrDefault(span.file(), "").lines().toList();
    String line = span.line() <= lines.size() ? lines.get(span.line() - 1) : "";
    problems.add(new Problem(Level.ERROR, code, span, message, line, help));
  }

  /** Tells what is wrong with a cell of a register; a row may have several such cells. */
  void tell(Problem problem) {
    problems.add(problem);
  }

  /** What a reading yields; empty after a mistake, which is told. */
  <T> Optional<T> attempt(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (MistakeException mistake) {
      mistake.tell(this);
      return Optional.empty();
    }
  }

  /** Goes through with a reading up to its first mistake, which is told. */
  void guard(Runnable reading) {
    try {
      reading.run();
    } catch (MistakeException mistake) {
      mistake.tell(this);
    }
  }

  /** Goes through with a reading for what a witness hears of it; its mistakes are not told. */
  void unheard(Supplier<?> reading) {
    int told = problems.size();
    Object unused = reading.get();
    problems.subList(told, problems.size()).clear();
  }

  int count() {
    return problems.size();
  }

  boolean hasErrors() {
    return !problems.isEmpty();
  }

  /** Sorted by place, at most one a line: the first on it. Of a register, at most one a cell. */
  List<Problem> sorted() {
    Map<String, Problem> byLine = new TreeMap<>();
    problems.stream().sorted().forEach(problem -> byLine.putIfAbsent(place(problem), problem));
    return byLine.values().stream().sorted().toList();
  }

  private static String place(Problem problem) {
    return problem.code().startsWith(REGISTERS)
        ? problem.span() + ":" + problem.message()
        : problem.span().file() + ':' + problem.span().line();
  }
}

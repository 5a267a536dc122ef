package dev.plumbline.server.api;

import java.util.List;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  private ProblemException(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  /** The problem, told of the path that was asked for. */
  public Problem problem(String instance) {
    return new Problem(
        problem.type(),
        problem.title(),
        problem.status(),
        problem.detail(),
        instance,
        problem.errors());
  }

  public static ProblemException notFound(String detail) {
    return new ProblemException(Problem.of(404, "not-found", "There is no such thing", detail, ""));
  }

  public static ProblemException noRun(String detail) {
    return new ProblemException(Problem.of(404, "no-run", "There is no run to show", detail, ""));
  }

  public static ProblemException mistakes(List<Problem.Mistake> mistakes) {
    return new ProblemException(Problem.mistakes(mistakes, ""));
  }

  static ProblemException notAcceptable(List<String> offered) {
    return new ProblemException(
        Problem.of(
            406,
            "not-acceptable",
            "The answer cannot be had in that form",
            "this is answered as " + String.join(", ", offered),
            ""));
  }

  public static ProblemException tooLarge() {
    return new ProblemException(
        Problem.of(413, "too-large", "The body is too large", "at most 1 MiB is read", ""));
  }

  static ProblemException notReady() {
    return new ProblemException(
        Problem.of(
            503,
            "not-ready",
            "There is nothing to show yet",
            "nothing has been evaluated yet; run `plumbline evaluate` first",
            ""));
  }

  static ProblemException busy() {
    return new ProblemException(
        Problem.of(
            503,
            "busy",
            "Too many exports at once",
            "try again when one of them has ended, in a few seconds",
            ""));
  }
}

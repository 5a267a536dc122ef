package dev.plumbline.server.cli;

/** What exit codes mean. */
final class Exit {
  static final int FINE = 0;

  /** Findings over {@code --fail-on}, or policy tests that failed. */
  static final int FINDINGS = 1;

  /** A wrong command line, or input that cannot be used. */
  static final int BAD_INPUT = 2;

  /**
   * Evidence is missing, or no finding is over {@code --fail-on} and some that could be are
   * unknown.
   */
  static final int INCOMPLETE = 3;

  /** A fault of the program. */
  static final int INTERNAL = 4;

  private Exit() {}
}

package dev.plumbline.server.cli;

/** What exit codes mean. */
final class Exit {
  static final int FINE = 0;

  /** Findings over {@code --fail-on}, or policy tests that failed. */
  static final int FINDINGS = 1;

  /** A wrong command line, or input that cannot be used. */
  static final int BAD_INPUT = 2;

  /** No finding over {@code --fail-on}, but some that could have been are unknown. */
  static final int INCOMPLETE = 3;

  /** A fault of the program. */
  static final int INTERNAL = 4;

  private Exit() {}
}

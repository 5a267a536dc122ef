package dev.plumbline.server.cli;

import dev.plumbline.engine.findings.Status;
import picocli.CommandLine.Help.Ansi;

/** A status on a terminal: a sign, a word, and on terminals that want it a colour. */
final class StatusWord {
  private static final int WIDTH = 16;

  private StatusWord() {}

  static String padded(Status status, boolean colours) {
    String word = (sign(status) + " " + status).replace('_', ' ');
    String padded = word + " ".repeat(Math.max(0, WIDTH - word.length()));
    return colours ? Ansi.ON.string("@|" + style(status) + " " + padded + "|@") : padded;
  }

  private static char sign(Status status) {
    return switch (status) {
      case FAIL -> 'x';
      case UNKNOWN -> '?';
      case WAIVED -> '=';
      case PASS -> '+';
      case NOT_APPLICABLE -> '-';
    };
  }

  private static String style(Status status) {
    return switch (status) {
      case FAIL -> "bold,red";
      case UNKNOWN -> "bold,yellow";
      case WAIVED -> "magenta";
      case PASS -> "green";
      case NOT_APPLICABLE -> "faint";
    };
  }
}

package dev.plumbline.server.cli;

import java.io.PrintWriter;
import java.time.Clock;

/**
 * The world outside a command.
 *
 * @param out for what was asked for
 * @param err for progress and problems
 * @param colours whether {@code out} is a terminal that wants them
 * @param shutdown how a command learns that it is to end
 */
record Console(PrintWriter out, PrintWriter err, boolean colours, Clock clock, Shutdown shutdown) {

  void line(String text) {
    out.println(text);
    out.flush();
  }

  void note(String text) {
    err.println(text);
    err.flush();
  }
}

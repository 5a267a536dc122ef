package dev.plumbline.server.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The program. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    boolean colours = Ansi.AUTO.enabled();
    Shutdown shutdown = new Shutdown();
    int code = run(new Console(out, err, colours, Clock.systemUTC(), shutdown), arguments);
    shutdown.done();
    System.exit(code);
  }

  /** Runs one command; the exit code is as {@link Exit} has it. */
  static int run(Console console, String... arguments) {
    CommandLine command =
        CommandLines.of(console, arguments)
            .setOut(console.out())
            .setErr(console.err())
            .setColorScheme(
                CommandLine.Help.defaultColorScheme(console.colours() ? Ansi.ON : Ansi.OFF))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(true)
            .setExecutionExceptionHandler(new Failures(console));
    int code = command.execute(arguments);
    console.out().flush();
    console.err().flush();
    return code;
  }
}

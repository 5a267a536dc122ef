package dev.plumbline.benchmarks.evaluation;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the benchmarks of evaluating. */
@Command(
    name = "evaluation",
    description = "How long evaluating takes, beside other ways to do the same work.",
    mixinStandardHelpOptions = true,
    subcommands = {GenerateCommand.class, RunCommand.class, OnceCommand.class})
public final class Main {
  static final int CHANGED = 1;
  static final int MISUSED = 2;

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), args));
  }

  /** The exit code: 0, {@value #CHANGED} where a hash has changed, {@value #MISUSED}. */
  static int run(PrintWriter out, PrintWriter errors, String... args) {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(out)
        .setErr(errors)
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              if (failure instanceof Sizes.UnknownSizeException) {
                errors.println(failure.getMessage());
                return MISUSED;
              }
              if (failure instanceof Sizes.ChangedHashException) {
                errors.println(failure.getMessage());
                return CHANGED;
              }
              throw failure;
            })
        .execute(args);
  }
}

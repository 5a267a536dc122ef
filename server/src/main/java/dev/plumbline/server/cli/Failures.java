package dev.plumbline.server.cli;

import dev.plumbline.engine.bundle.BundleFileException;
import dev.plumbline.engine.bundle.BundleRefusedException;
import dev.plumbline.engine.evidence.SnapshotException;
import dev.plumbline.engine.policy.reading.UnreadableFileException;
import dev.plumbline.server.api.ProblemException;
import dev.plumbline.server.export.OutputJson;
import dev.plumbline.server.store.StoreException;
import dev.plumbline.server.web.ServeException;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Whatever ends a command badly, as one message and an exit code. */
final class Failures implements IExecutionExceptionHandler {
  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    boolean expected =
        e instanceof BadInputException
            || e instanceof SnapshotException
            || e instanceof UnreadableFileException
            || e instanceof StoreException
            || e instanceof ServeException
            || e instanceof ProblemException
            || e instanceof BundleRefusedException
            || e instanceof BundleFileException;
    String message =
        expected
            ? String.valueOf(e.getMessage())
            : "this is a fault of the program: " + e + "; set PLUMBLINE_TRACE=1 to see where";
    if (isJson(parsed)) {
      console.line(
          OutputJson.line(
              e instanceof BundleRefusedException refused
                  ? Map.of("error", message, "refusal", refused.refusal().word())
                  : Map.of("error", message)));
    }
    console.note("plumbline: " + message);
    if (!expected && System.getenv("PLUMBLINE_TRACE") != null) {
      e.printStackTrace(console.err());
      console.err().flush();
    }
    return expected ? Exit.BAD_INPUT : Exit.INTERNAL;
  }

  private static boolean isJson(ParseResult parsed) {
    for (ParseResult each = parsed; each != null; each = each.subcommand()) {
      if (String.valueOf(each.<Object>matchedOptionValue("--output", "")).equals("JSON")) {
        return true;
      }
    }
    return false;
  }
}

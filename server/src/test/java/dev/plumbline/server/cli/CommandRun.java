package dev.plumbline.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;

/** A command that ran, and what it said. */
record CommandRun(int code, String out, String err) {
  static final String AS_OF = "2026-11-23T18:00:00Z";

  static CommandRun of(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Clock clock = Clock.fixed(Instant.parse(AS_OF), ZoneOffset.UTC);
    int code =
        Main.run(
            new Console(new PrintWriter(out), new PrintWriter(err), false, clock, new Shutdown()),
            texts(arguments));
    return new CommandRun(code, out.toString(), err.toString());
  }

  /** Runs a command that was made for a test. */
  static CommandRun of(Clock clock, Function<Console, Object> command, Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console =
        new Console(new PrintWriter(out), new PrintWriter(err), false, clock, new Shutdown());
    int code =
        new CommandLine(command.apply(console))
            .setOut(console.out())
            .setErr(console.err())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(new Failures(console))
            .execute(texts(arguments));
    return new CommandRun(code, out.toString(), err.toString());
  }

  static Object[] join(Object[] some, Object[] more) {
    return Stream.concat(Stream.of(some), Stream.of(more)).toArray();
  }

  private static String[] texts(Object... arguments) {
    return Stream.of(arguments).map(Object::toString).toArray(String[]::new);
  }

  JsonNode json() {
    try {
      return new ObjectMapper().readTree(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

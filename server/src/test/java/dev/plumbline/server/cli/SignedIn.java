package dev.plumbline.server.cli;

import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedCollection;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;

/** Somebody with credentials of the recorded organization's management account. */
final class SignedIn implements AutoCloseable {
  private static final Clock CLOCK = Clock.fixed(Instant.parse(CommandRun.AS_OF), ZoneOffset.UTC);

  private final Map<String, String> environment;

  private SignedIn(Map<String, String> environment) {
    this.environment = environment;
  }

  static SignedIn to(RecordedAws aws) {
    return to(aws.endpoint());
  }

  static SignedIn to(URI endpoint) {
    System.setProperty("aws.accessKeyId", "AKIAMANAGEMENT");
    System.setProperty("aws.secretAccessKey", "secret");
    return new SignedIn(Map.of("AWS_ENDPOINT_URL", endpoint.toString()));
  }

  SignedIn with(Map<String, String> variables) {
    return new SignedIn(variables);
  }

  CommandRun collect(Object... arguments) {
    return run(console -> new CollectCommand(console, collecting(console)), arguments);
  }

  CommandRun refresh(Object... arguments) {
    return run(console -> new RefreshCommand(console, collecting(console)), arguments);
  }

  CommandRun push(Object... arguments) {
    return run(console -> new WaPushCommand(console, environment), arguments);
  }

  private static CommandRun run(Function<Console, Object> command, Object... arguments) {
    return CommandRun.of(CLOCK, command, arguments);
  }

  private Collecting collecting(Console console) {
    return new Collecting(console, environment, RecordedCollection.QUICK);
  }

  @Override
  public void close() {
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }
}

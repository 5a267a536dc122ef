package dev.plumbline.server.cli;

import dev.plumbline.server.store.Store;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves pages and API. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {"Serves a store's runs as pages and as an HTTP API, to this machine alone.", ""},
    footer = {"", "Example:", "  plumbline serve --store plumbline.db --port 8080"})
final class ServeCommand implements Callable<Integer> {
  static final int PORT = 8080;

  private final Console console;

  @Option(names = "--store", required = true, paramLabel = "FILE", description = "The store.")
  private Path store = Path.of("");

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port (default 8080); 0 takes any free one.")
  private int port = PORT;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      description = "A loopback address (default 127.0.0.1).")
  private String address = "127.0.0.1";

  @Mixin private Output output = new Output();

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (Store opened = Store.openExisting(store)) {
      Serving.until(console, opened, address, port, output);
    }
    return Exit.FINE;
  }
}

package dev.plumbline.server.cli;

import dev.plumbline.server.store.Store;
import dev.plumbline.server.web.WebServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * Does once what commands do when they start, and ends. The build runs it to archive the classes
 * that it loads, so that they need not be read and checked at every start (class-data sharing).
 */
final class Rehearsal {
  private static final List<String> PAGES = List.of("/", "/findings", "/api/v1/findings");

  private Rehearsal() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    PrintWriter nowhere =
        new PrintWriter(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    Console console = new Console(nowhere, nowhere, false, Clock.systemUTC(), new Shutdown());
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path snapshot = Sample.unpack("estate", folder.path());
      Path policies = Sample.unpack("bundle", folder.path());
      Path file = folder.path().resolve("rehearsal.db");
      Main.run(console, "--version");
      Main.run(console, "policy", "check", policies.toString());
      Main.run(
          console,
          "evaluate",
          "--snapshot",
          snapshot.toString(),
          "--bundle",
          policies.toString(),
          "--store",
          file.toString());
      try (Store store = Store.openExisting(file);
          WebServer server = WebServer.start(Serving.backend(store), "127.0.0.1", 0)) {
        HttpClient client = HttpClient.newHttpClient();
        for (String page : PAGES) {
          URI address = URI.create("http://127.0.0.1:" + server.port() + page);
          client.send(
              HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
        }
      }
    }
    System.exit(0);
  }
}

package dev.plumbline.server.cli;

import dev.plumbline.engine.drools.RollUps;
import dev.plumbline.server.api.Backend;
import dev.plumbline.server.export.OutputJson;
import dev.plumbline.server.store.Store;
import dev.plumbline.server.web.WebServer;
import java.util.Map;

/** Serves a store until the program is told to end. */
final class Serving {
  private Serving() {}

  static Backend backend(Store store) {
    return new Backend(
        store, RollUps::verdicts, new StoredProofs(store), PlumblineCommand.Version.number());
  }

  /** Returns when the program is interrupted or terminated; requests under way end first. */
  static void until(Console console, Store store, String address, int port, Output output)
      throws InterruptedException {
    try (WebServer server = WebServer.start(backend(store), address, port)) {
      String url = "http://127.0.0.1:" + server.port() + "/";
      console.line(
          output.isJson()
              ? OutputJson.line(Map.of("url", url))
              : "Serving at " + url + " (end with Ctrl-C)");
      console.shutdown().await();
    }
  }
}

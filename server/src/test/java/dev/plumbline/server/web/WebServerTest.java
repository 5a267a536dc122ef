package dev.plumbline.server.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.server.SampleServer;
import dev.plumbline.server.store.Store;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WebServerTest {
  @TempDir Path folder;

  @Test
  void without_sign_in_only_this_machine_is_served() {
    try (Store store = Store.open(folder.resolve("store.db"))) {
      assertThatThrownBy(() -> WebServer.start(SampleServer.backend(store), "0.0.0.0", 0))
          .isInstanceOf(ServeException.class)
          .hasMessageContaining("will not listen on 0.0.0.0: this version has no sign-in");
    }
  }

  @Test
  void a_port_in_use_is_told_with_a_way_out() throws IOException {
    try (Store store = Store.open(folder.resolve("store.db"));
        ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> WebServer.start(SampleServer.backend(store), "127.0.0.1", port))
          .isInstanceOf(ServeException.class)
          .hasMessage(
              "cannot listen on 127.0.0.1:"
                  + port
                  + ": the port is in use by another program; name another with --port, or 0 for"
                  + " any");
    }
  }
}

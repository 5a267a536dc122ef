package dev.plumbline.server.web;

import dev.plumbline.server.api.ApiRoutes;
import dev.plumbline.server.api.Backend;
import dev.plumbline.server.api.Problems;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** Pages and API on one loopback port. */
public final class WebServer implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final long BODY_BYTES = 1 << 20;
  private static final long IDLE_MILLIS = 30_000;
  private static final long DRAIN_MILLIS = 10_000;
  private static final long LEAST_BYTES_A_SECOND = 100;
  private static final int HEADER_BYTES = 16 * 1024;

  private final Javalin app;

  private WebServer(Javalin app) {
    this.app = app;
  }

  /**
   * Starts a server that nobody but this machine can reach: there is no authentication yet.
   *
   * @param address must be a loopback address
   * @param port 0 takes any free port
   * @throws ServeException when the address is refused or the port is taken
   */
  public static WebServer start(Backend backend, String address, int port) {
    requireLoopback(address);
    Javalin app = create(backend, port);
    try {
      return new WebServer(app.start());
    } catch (RuntimeException e) {
      app.stop();
      throw ServeException.cannotListen(LOOPBACK, port, e);
    }
  }

  /** The server, not yet started. */
  static Javalin create(Backend backend, int port) {
    return Javalin.create(config -> configure(config, backend, port));
  }

  public int port() {
    return app.port();
  }

  /** Takes no new requests, and gives those under way ten seconds to end. */
  @Override
  public void close() {
    app.stop();
  }

  private static void configure(JavalinConfig config, Backend backend, int port) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = BODY_BYTES;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.http.generateEtags = false;
    config.jetty.modifyHttpConfiguration(WebServer::harden);
    config.jetty.addConnector((server, http) -> connector(server, http, port));
    config.jetty.modifyServer(
        server -> {
          server.setStopTimeout(DRAIN_MILLIS);
          server.setHandler(new GracefulHandler());
          server.setErrorHandler(new ServerErrors());
        });
    config.routes.before(new Guard(BODY_BYTES));
    Pages pages = new Pages(backend);
    ApiRoutes.register(config.routes, backend);
    pages.register(config.routes);
    new Problems(pages::problem).register(config.routes);
  }

  private static void harden(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setIdleTimeout(IDLE_MILLIS);
    http.setMinRequestDataRate(LEAST_BYTES_A_SECOND);
    http.setMinResponseDataRate(LEAST_BYTES_A_SECOND);
  }

  private static ServerConnector connector(Server server, HttpConfiguration http, int port) {
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(LOOPBACK);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MILLIS);
    return connector;
  }

  private static void requireLoopback(String address) {
    try {
      if (InetAddress.getByName(address).isLoopbackAddress()) {
        return;
      }
    } catch (UnknownHostException e) {
      throw ServeException.notLoopback(address, e);
    }
    throw ServeException.notLoopback(address, null);
  }
}

package dev.plumbline.server.web;

import java.net.BindException;
import org.jspecify.annotations.Nullable;

/** The server cannot listen; the message says why and what to do. */
public final class ServeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private ServeException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  static ServeException notLoopback(String address, @Nullable Throwable cause) {
    return new ServeException(
        "will not listen on "
            + address
            + ": this version has no sign-in, so it serves this machine alone; use 127.0.0.1 and"
            + " reach it from elsewhere through `ssh -L`",
        cause);
  }

  static ServeException cannotListen(String address, int port, RuntimeException cause) {
    String why = String.valueOf(cause.getMessage());
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof BindException) {
        why = "the port is in use by another program; name another with --port, or 0 for any";
      }
    }
    return new ServeException("cannot listen on " + address + ":" + port + ": " + why, cause);
  }
}

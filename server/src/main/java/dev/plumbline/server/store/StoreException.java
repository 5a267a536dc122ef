package dev.plumbline.server.store;

/** The store cannot be used; the message says why and what to do, for the person who asked. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreException(String message) {
    super(message);
  }

  StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}

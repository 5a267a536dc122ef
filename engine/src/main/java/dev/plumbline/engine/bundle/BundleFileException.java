package dev.plumbline.engine.bundle;

/**
 * A key, a folder or an installation that cannot be used or written; the message begins with its
 * place, and says what to do.
 */
public final class BundleFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BundleFileException(Object place, String message) {
    super(place + ": " + message);
  }
}

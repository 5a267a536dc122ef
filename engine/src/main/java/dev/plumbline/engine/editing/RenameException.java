package dev.plumbline.engine.editing;

/** A renaming that is refused; the message says why, and what to do. */
public final class RenameException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RenameException(String message) {
    super(message);
  }
}

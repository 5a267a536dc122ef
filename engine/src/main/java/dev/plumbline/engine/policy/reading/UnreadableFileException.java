package dev.plumbline.engine.policy.reading;

/** A file that cannot be read at all; the message names it and says what to do. */
public final class UnreadableFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableFileException(String message) {
    super(message);
  }
}

package dev.plumbline.server.cli;

/** Input that cannot be used; the message is ready to print. */
final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadInputException(String message) {
    super(message);
  }
}

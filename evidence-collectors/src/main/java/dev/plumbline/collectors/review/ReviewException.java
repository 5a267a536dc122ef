package dev.plumbline.collectors.review;

/** A review that could not be read or written; the message says what was left undone. */
public final class ReviewException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ReviewException(String message) {
    super(message);
  }
}

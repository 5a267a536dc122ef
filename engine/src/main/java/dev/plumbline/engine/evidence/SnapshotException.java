package dev.plumbline.engine.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A snapshot that cannot be used, or could not be written: something for the user to put right. The
 * message is one line: the place ({@code file}, {@code file:line} or {@code file:line:column}, with
 * a JSON pointer where there is one), what was found, what was expected.
 */
public final class SnapshotException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String place;

  SnapshotException(Object place, String message) {
    this(place, message, null);
  }

  SnapshotException(Object place, String message, @Nullable Throwable cause) {
    super(place + ": " + message, cause);
    this.place = place.toString();
  }

  /** Where the trouble is, as the message begins. */
  public String place() {
    return place;
  }
}

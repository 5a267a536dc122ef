package dev.plumbline.collectors.files.reading;

import dev.plumbline.collectors.framework.Failure;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.engine.evidence.Cause.Reason;

/** What can be wrong with a file. What the file says is never quoted: it may be a secret. */
public final class FileFailures {

  private FileFailures() {}

  /** There is no file, or nothing tells what is needed to use it. */
  public static ReadFailure notCollected(String name, String what) {
    return new ReadFailure(Failure.of(Reason.NOT_COLLECTED, name + ": " + what));
  }

  /** The operating system refuses the file. */
  public static ReadFailure denied(String name) {
    return new ReadFailure(
        Failure.of(Reason.DENIED, name + ": may not be read; let the collection read it"));
  }

  public static ReadFailure malformed(String name, String what) {
    return new ReadFailure(Failure.of(Reason.MALFORMED, name + ": " + what));
  }

  /** The same at a line, counted from 1, and a JSON pointer, which may be empty. */
  public static ReadFailure malformed(String name, int line, String pointer, String what) {
    return malformed(name + ":" + line + (pointer.isEmpty() ? "" : " " + pointer), what);
  }
}

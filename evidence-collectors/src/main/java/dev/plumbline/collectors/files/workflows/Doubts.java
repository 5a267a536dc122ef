package dev.plumbline.collectors.files.workflows;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.LineGap;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a pipeline's file does not tell, in the order in which it was found missing. */
final class Doubts {

  private final String file;
  private final Set<String> details = new LinkedHashSet<>();

  /**
   * @param file the file's name
   */
  Doubts(String file) {
    this.file = file;
  }

  /** Notes what is not told, and answers that nothing is. */
  Told about(int line, String detail) {
    details.add(":" + line + ": " + detail);
    return Told.NOTHING;
  }

  /** Notes what is not told where nothing else was noted. */
  void orElse(String detail) {
    if (details.isEmpty()) {
      details.add(": " + detail);
    }
  }

  /** The cause for all that is left out of the pipeline's line. */
  LineGap gap() {
    if (details.isEmpty()) {
      return new LineGap.None();
    }
    String more = details.size() == 1 ? "" : " (and " + (details.size() - 1) + " more)";
    return new LineGap.Because(Cause.notCollected(file + details.iterator().next() + more));
  }
}

package dev.plumbline.engine.evidence;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/** A well-formed JSON value that is not what was expected at its place. */
public final class UnfitJsonException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_QUOTE = 60;

  private final String pointer;
  private final String expectation;

  private UnfitJsonException(String pointer, String expectation) {
    super(pointer + ": " + expectation, null, false, false);
    this.pointer = pointer;
    this.expectation = expectation;
  }

  /** The value itself is not what was expected. */
  public static UnfitJsonException expected(String what, JsonNode found) {
    return new UnfitJsonException("", "expected " + what + ", found " + quote(found));
  }

  /** Something else is wrong with the value. */
  public static UnfitJsonException because(String message) {
    return new UnfitJsonException("", message);
  }

  /** The same, seen from the object that holds the value in the given field. */
  public UnfitJsonException in(String field) {
    return new UnfitJsonException(JsonPointer.empty().appendProperty(field) + pointer, expectation);
  }

  /** The same, seen from the list that holds the value at the given index. */
  public UnfitJsonException in(int index) {
    return new UnfitJsonException("/" + index + pointer, expectation);
  }

  /** JSON pointer from the value that was read as a whole; empty for that value itself. */
  public String pointer() {
    return pointer;
  }

  /** What was expected there. */
  public String expectation() {
    return expectation;
  }

  private static String quote(JsonNode found) {
    if (found.isMissingNode()) {
      return "nothing";
    }
    if (found.isContainerNode()) {
      return found.isObject() ? "an object" : "a list";
    }
    String text = found.toString();
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }
}

package dev.plumbline.engine.policy.format;

/**
 * A line of the formatted file, without its comments.
 *
 * @param above the line of the original whose comments above it stand above this one; 0 for none
 * @param behind the line of the original whose comment behind it stands behind this one; 0 for none
 */
record Row(int indent, String text, int above, int behind) {

  static Row of(int indent, String text, int line) {
    return new Row(indent, text, line, line);
  }
}

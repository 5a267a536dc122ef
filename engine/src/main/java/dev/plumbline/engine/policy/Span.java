package dev.plumbline.engine.policy;

import static java.util.Objects.requireNonNull;

/**
 * Words in a source file.
 *
 * @param file the file's name as the user gave it
 * @param line counted from 1
 * @param column of the first character, counted from 1
 * @param length in characters, at least 1; on the first line only
 */
public record Span(String file, int line, int column, int length) implements Comparable<Span> {
  public Span {
    requireNonNull(file, "file is null");
  }

  @Override
  public int compareTo(Span other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}

package dev.plumbline.engine.policy;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/** A file of a bundle that registers are read from: CSV, YAML, JSON or a workbook, byte by byte. */
public final class RegisterFile {
  private final String name;
  private final byte[] content;

  /**
   * A file.
   *
   * @param name as vocabularies and policies name it
   */
  public RegisterFile(String name, byte[] content) {
    this.name = requireNonNull(name, "name is null");
    this.content = content.clone();
  }

  public String name() {
    return name;
  }

  /** A copy of its bytes. */
  public byte[] content() {
    return content.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RegisterFile that
        && name.equals(that.name)
        && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return name;
  }
}

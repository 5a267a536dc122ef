package dev.plumbline.engine.evidence;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts the line ends that go through. */
final class CountedLines extends FilterOutputStream {
  private long count;

  CountedLines(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int value) throws IOException {
    out.write(value);
    count += value == '\n' ? 1 : 0;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    for (int i = offset; i < offset + length; i++) {
      count += bytes[i] == '\n' ? 1 : 0;
    }
  }

  long count() {
    return count;
  }
}

package dev.plumbline.engine.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Reads a file line by line, and hashes it on the way, in one pass and bounded memory. */
final class HashedLines {
  private static final int SMALLEST_BUFFER = 1 << 12;
  private static final int LARGEST_BUFFER = 1 << 16;
  private static final int LONGEST_LINE = 64 << 20;

  interface Handler {
    /**
     * Takes one line.
     *
     * @param number counted from 1
     * @param buffer holds the line, without its end, until the handler returns
     */
    void line(int number, byte[] buffer, int offset, int length);
  }

  private HashedLines() {}

  static Manifest.FileEntry read(Path file, Handler handler) throws IOException {
    MessageDigest digest = sha256();
    int number = 0;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[SMALLEST_BUFFER];
      int filled = 0;
      for (int read; (read = in.read(buffer, filled, buffer.length - filled)) >= 0; ) {
        digest.update(buffer, filled, read);
        int start = 0;
        for (int i = filled; i < filled + read; i++) {
          if (buffer[i] == '\n') {
            handler.line(++number, buffer, start, i - start);
            start = i + 1;
          }
        }
        filled += read - start;
        System.arraycopy(buffer, start, buffer, 0, filled);
        if (filled == buffer.length) {
          if (filled >= LONGEST_LINE) {
            throw new SnapshotException(
                file + ":" + (number + 1), "the line is longer than 64 MiB");
          }
          buffer = Arrays.copyOf(buffer, 2 * filled);
        } else if (start + filled == buffer.length && buffer.length < LARGEST_BUFFER) {
          buffer = Arrays.copyOf(buffer, LARGEST_BUFFER);
        }
      }
      if (filled > 0) {
        handler.line(++number, buffer, 0, filled);
      }
    }
    return new Manifest.FileEntry(hex(digest), number);
  }

  /** Reads some lines of a file again; false if they are not those that were hashed. */
  static boolean isAsHashed(Path file, LedgerIndex.Stretch stretch, Handler handler)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(stretch.length());
    try (FileChannel channel = FileChannel.open(file)) {
      int read = 0;
      while (read >= 0 && bytes.hasRemaining()) {
        read = channel.read(bytes, stretch.start() + bytes.position());
      }
    }
    if (bytes.hasRemaining()) {
      bytes.put((byte) '\n');
    }
    MessageDigest digest = sha256();
    digest.update(bytes.array());
    if (!MessageDigest.isEqual(digest.digest(), stretch.hash())) {
      return false;
    }
    int number = stretch.firstLine();
    int start = 0;
    for (int end = 0; end < bytes.capacity(); end++) {
      if (bytes.get(end) == '\n') {
        handler.line(number++, bytes.array(), start, end - start);
        start = end + 1;
      }
    }
    return true;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}

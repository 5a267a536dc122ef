package dev.plumbline.engine.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Reads a file once, and writes it so that it is there as a whole or not at all. */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Reads a file of bounded size; of a larger one, one byte more than the bound.
   *
   * @throws BundleFileException if it cannot be read
   */
  static byte[] read(Path file, int most) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(most + 1);
    } catch (NoSuchFileException e) {
      throw new BundleFileException(file, "there is no such file");
    } catch (IOException e) {
      throw new BundleFileException(file, "cannot be read: " + e.getMessage());
    }
  }

  /**
   * Writes a file, in the place of one that is there.
   *
   * @throws BundleFileException if it cannot be written; then whatever was there is as it was
   */
  public static void write(Path file, byte[] bytes) {
    Path absolute = file.toAbsolutePath();
    Path beside = absolute.resolveSibling(absolute.getFileName() + ".partial");
    try {
      try {
        Files.deleteIfExists(beside);
        writeThrough(beside, bytes);
        Files.move(beside, absolute, StandardCopyOption.ATOMIC_MOVE);
        sync(absolute.resolveSibling(""));
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw new BundleFileException(
          file, "cannot be written; name a file in a folder that exists and that you may write to");
    }
  }

  /**
   * Writes a new file.
   *
   * @param secret whether only the owner may read it, where the file system knows owners
   * @throws BundleFileException if it is there already, or cannot be written
   */
  public static void writeNew(Path file, byte[] bytes, boolean secret) {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    try {
      if (secret && posix) {
        writeThrough(
            file,
            bytes,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        writeThrough(file, bytes);
      }
    } catch (FileAlreadyExistsException e) {
      throw new BundleFileException(file, "is there already, and is not written over");
    } catch (IOException e) {
      throw new BundleFileException(
          file, "cannot be written; name a file in a folder that exists and that you may write to");
    }
  }

  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void writeThrough(Path file, byte[] bytes, FileAttribute<?>... attributes)
      throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }
}

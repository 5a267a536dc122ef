package dev.plumbline.server.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Replaces a file as a whole: whoever reads it sees the old text or the new one. */
final class FileReplacement {

  private FileReplacement() {}

  /**
   * Writes a text over a file that exists; a link stays a link, and permissions stay.
   *
   * @throws BadInputException if the file cannot be replaced; then it is as it was
   */
  static void write(Path file, String text) {
    try {
      Path target = file.toRealPath();
      Path folder = target.getParent();
      Path beside = Files.createTempFile(folder, target.getFileName() + ".", ".tmp");
      try {
        Files.writeString(beside, text);
        permissions(target, beside);
        move(beside, target);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw new BadInputException(file + ": cannot be written: " + e.getMessage());
    }
  }

  private static void permissions(Path from, Path to) throws IOException {
    if (Files.getFileAttributeView(from, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}

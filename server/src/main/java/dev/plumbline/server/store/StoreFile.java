package dev.plumbline.server.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/**
 * What the first 100 bytes of the file say, read before SQLite touches it: so that a file that is
 * not ours, or newer than this program, stays as it is.
 */
final class StoreFile {
  /** "PLMB": marks an SQLite file as a Plumbline store. */
  static final int APPLICATION_ID = 0x504C4D42;

  static final int SCHEMA_VERSION = 4;

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER_BYTES = 100;
  private static final int USER_VERSION_AT = 60;
  private static final int APPLICATION_ID_AT = 68;

  private StoreFile() {}

  /** Whether the file is a store already; refuses files that this program must not touch. */
  static boolean isStore(Path file) {
    byte[] header = header(file);
    if (header.length == 0) {
      return false;
    }
    if (header.length < HEADER_BYTES || !Arrays.equals(header, 0, 16, MAGIC, 0, 16)) {
      throw new StoreException(
          file + ": this is not a Plumbline store (not an SQLite file); name another file");
    }
    if (ByteBuffer.wrap(header).getInt(APPLICATION_ID_AT) != APPLICATION_ID) {
      throw new StoreException(
          file + ": this SQLite file is not a Plumbline store; name another file");
    }
    refuseNewer(file, ByteBuffer.wrap(header).getInt(USER_VERSION_AT));
    return true;
  }

  static void refuseNewer(Path file, int version) {
    if (version > SCHEMA_VERSION) {
      throw new StoreException(
          file
              + ": this store was written by a newer Plumbline (store version "
              + version
              + ", this program knows versions up to "
              + SCHEMA_VERSION
              + "); use the newer program. Nothing was changed");
    }
  }

  /** An empty file that only its owner may read. */
  static void create(Path file) {
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        Files.createFile(file);
      }
    } catch (FileAlreadyExistsException already) {
      // An empty file: as good as none.
    } catch (IOException e) {
      throw new StoreException(file + ": the store cannot be created here: " + e.getMessage(), e);
    }
  }

  private static byte[] header(Path file) {
    if (Files.isDirectory(file)) {
      throw new StoreException(file + ": this is a folder; a store is one file");
    }
    if (!Files.exists(file)) {
      return new byte[0];
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEADER_BYTES);
    } catch (IOException e) {
      throw new StoreException(file + ": the store cannot be read: " + e.getMessage(), e);
    }
  }
}

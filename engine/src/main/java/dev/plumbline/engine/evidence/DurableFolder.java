package dev.plumbline.engine.evidence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder that is filled under a temporary name and then appears as a whole. */
final class DurableFolder {
  /** Folders stand no deeper: {@code observations}, and one an account. */
  private static final int DEPTH = 2;

  private final Path target;
  private final Path temporary;
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();

  /** Writes the bytes of one file. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private DurableFolder(Path target, Path temporary) {
    this.target = target;
    this.temporary = temporary;
  }

  /** Makes the temporary folder beside the target, on the same file system. */
  static DurableFolder beside(Path target) throws IOException {
    Path absolute = target.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    if (parent == null) {
      throw new SnapshotException(target, "a snapshot needs a folder of its own");
    }
    Files.createDirectories(parent);
    return new DurableFolder(
        absolute, Files.createTempDirectory(parent, "." + absolute.getFileName() + ".partial-"));
  }

  /** The temporary folder of a snapshot that may be resumed; it has one name and may be there. */
  static DurableFolder resumable(Path target) throws IOException {
    Path absolute = target.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    if (parent == null) {
      throw new SnapshotException(target, "a snapshot needs a folder of its own");
    }
    Path temporary = parent.resolve("." + absolute.getFileName() + ".partial");
    Files.createDirectories(temporary);
    return new DurableFolder(absolute, temporary);
  }

  /** Whether a file is there as it was written. */
  boolean holds(String path, Manifest.FileEntry entry) throws IOException {
    Path file = temporary.resolve(path);
    return Files.isRegularFile(file)
        && HashedLines.read(file, (number, buffer, offset, length) -> {}).equals(entry);
  }

  /** Removes all files but some. */
  void retain(Set<String> paths) throws IOException {
    try (Stream<Path> files = Files.walk(temporary).filter(Files::isRegularFile)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (!paths.contains(slashed(temporary.relativize(file)))) {
          Files.delete(file);
        }
      }
    }
  }

  private static String slashed(Path path) {
    List<String> names = new ArrayList<>();
    path.forEach(name -> names.add(name.toString()));
    return String.join("/", names);
  }

  /** Whether there is nothing that {@link #publish} would put itself in the place of. */
  static boolean isFree(Path target) throws IOException {
    if (!Files.exists(target)) {
      return true;
    }
    if (!Files.isDirectory(target)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(target)) {
      return entries.findAny().isEmpty();
    }
  }

  /** Writes a file through to the disk and returns the SHA-256 of its bytes, in hex. */
  String write(String path, Content content) throws IOException {
    Path file = placeFor(path);
    Files.deleteIfExists(file);
    MessageDigest digest = HashedLines.sha256();
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out =
            new BufferedOutputStream(
                new DigestOutputStream(Channels.newOutputStream(channel), digest))) {
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
    return HashedLines.hex(digest);
  }

  /**
   * Shares a file that is on the disk already, which needs no reading and no writing through.
   *
   * @return false if it cannot be shared, or is not there
   */
  boolean share(String path, Path existing) throws IOException {
    Path file = placeFor(path);
    try {
      Files.createLink(file, existing);
      return true;
    } catch (UnsupportedOperationException | FileSystemException e) {
      return false;
    }
  }

  /** Copies a file through to the disk. */
  void copy(String path, Path existing) throws IOException {
    Path file = placeFor(path);
    Files.copy(existing, file, StandardCopyOption.REPLACE_EXISTING);
    sync(file);
  }

  /** Where a file goes; its folder is made when its first file comes. */
  private Path placeFor(String path) throws IOException {
    Path file = temporary.resolve(path);
    Path parent = file.getParent() == null ? temporary : file.getParent();
    if (!folders.contains(parent)) {
      Files.createDirectories(parent);
      folders.add(parent);
    }
    return file;
  }

  /** Makes the folder appear under its name; all of it, or nothing. */
  void publish() throws IOException {
    try (Stream<Path> all = Files.walk(temporary, DEPTH).filter(Files::isDirectory)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        sync(each);
      }
    }
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    Path parent = target.getParent();
    if (parent != null) {
      sync(parent);
    }
  }

  /** Removes whatever was written. */
  void discard() throws IOException {
    Files.walkFileTree(
        temporary,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
              throws IOException {
            if (e != null) {
              throw e;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}

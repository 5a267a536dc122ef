package dev.plumbline.engine.bundle;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Reads the folder that a bundle is made of, once: every regular file. Files and folders whose
 * names begin with a dot belong to tools and are left out.
 */
final class BundleFolder extends SimpleFileVisitor<Path> {
  private static final List<String> RESERVED =
      List.of(BundleManifest.FILE, BundleManifest.SIGNATURE);

  private final Path folder;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final Map<String, Path> folded = new HashMap<>();
  private int left = BundleLimits.BYTES;

  private BundleFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * The bytes of each file by its name below the folder, with {@code /}.
   *
   * @throws BundleFileException if something in it cannot be part of a bundle, or cannot be read
   */
  static SortedMap<String, byte[]> read(Path folder) {
    BundleFolder reader = new BundleFolder(folder);
    try {
      if (!Files.isDirectory(folder)) {
        throw new NotDirectoryException(folder.toString());
      }
      Files.walkFileTree(folder, reader);
    } catch (NotDirectoryException e) {
      throw new BundleFileException(folder, "there is no such folder; name a folder with policies");
    } catch (IOException e) {
      throw new BundleFileException(folder, "cannot be read: " + e.getMessage());
    }
    return reader.files;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
    return each.equals(folder) || !isHidden(each)
        ? FileVisitResult.CONTINUE
        : FileVisitResult.SKIP_SUBTREE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (isHidden(file)) {
      return FileVisitResult.CONTINUE;
    }
    if (!attributes.isRegularFile()) {
      throw new BundleFileException(
          file, "is a link or a device; a bundle holds the files themselves, so put the file here");
    }
    String name = name(file);
    checkName(file, name);
    byte[] bytes = WholeFile.read(file, Math.min(left, BundleLimits.bytes(name)));
    checkSize(file, name, bytes.length);
    left -= bytes.length;
    files.put(name, bytes);
    return FileVisitResult.CONTINUE;
  }

  private void checkName(Path file, String name) {
    if (!EntryNames.isSafe(name)) {
      throw new BundleFileException(
          file, "has a name that not every machine can keep; rename it, without \\ and :");
    }
    String key = EntryNames.folded(name);
    if (RESERVED.contains(key)) {
      throw new BundleFileException(file, "has the name of a part of the bundle itself; rename it");
    }
    Optional<Path> other = Optional.ofNullable(folded.put(key, file));
    if (other.isPresent()) {
      throw new BundleFileException(
          file, "has the same name as " + other.get() + " where case does not count; rename one");
    }
  }

  private void checkSize(Path file, String name, int size) {
    int most = BundleLimits.bytes(name);
    if (size > most) {
      throw new BundleFileException(
          file, "has more than " + BundleLimits.words(most) + "; split it into several files");
    }
    if (size > left || files.size() >= BundleLimits.ENTRIES - RESERVED.size()) {
      throw new BundleFileException(
          folder,
          "is too large for a bundle: at most %s in %d files"
              .formatted(
                  BundleLimits.words(BundleLimits.BYTES), BundleLimits.ENTRIES - RESERVED.size()));
    }
  }

  private String name(Path file) {
    return StreamSupport.stream(folder.relativize(file).spliterator(), false)
        .map(Path::toString)
        .collect(Collectors.joining("/"));
  }

  private static boolean isHidden(Path file) {
    Path name = file.getFileName();
    return name != null && name.toString().startsWith(".");
  }
}

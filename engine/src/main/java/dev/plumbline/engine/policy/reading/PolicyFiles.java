package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Bundle.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The {@code .policy} and {@code .vocab} files below some paths, in the order of their names.
 *
 * @param policies named by their path as the user gave it
 * @param folders the folders the files stand in, where attestations find the files they name
 */
public record PolicyFiles(
    List<SourceFile> policies, List<SourceFile> vocabularies, List<Path> folders) {
  public PolicyFiles {
    policies = List.copyOf(policies);
    vocabularies = List.copyOf(vocabularies);
    folders = List.copyOf(folders);
  }

  /**
   * Reads files, and folders with all that is in them.
   *
   * @throws UnreadableFileException if a path does not exist, cannot be read, or is not UTF-8
   */
  public static PolicyFiles read(List<Path> paths) {
    List<SourceFile> policies = new ArrayList<>();
    List<SourceFile> vocabularies = new ArrayList<>();
    List<Path> folders = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new UnreadableFileException(
            path + ": there is no such file or folder; name a .policy file or a folder with some");
      }
      folders.add(Files.isDirectory(path) ? path : path.toAbsolutePath().getParent());
      for (Path file : below(path)) {
        String name = file.getFileName().toString();
        if (name.endsWith(".vocab")) {
          vocabularies.add(source(file));
        } else if (name.endsWith(".policy") || !Files.isDirectory(path)) {
          policies.add(source(file));
        }
      }
    }
    return new PolicyFiles(policies, vocabularies, folders);
  }

  /** The SHA-256 in hex of a file below one of the folders; empty when there is none. */
  public Optional<String> hashOfFile(String name) {
    for (Path folder : folders) {
      Path root = folder.toAbsolutePath().normalize();
      Path file = root.resolve(name).normalize();
      if (file.startsWith(root) && Files.isRegularFile(file)) {
        try {
          MessageDigest digest = MessageDigest.getInstance("SHA-256");
          return Optional.of(HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file))));
        } catch (IOException e) {
          throw new UnreadableFileException(file + ": cannot be read: " + e.getMessage());
        } catch (NoSuchAlgorithmException e) {
          throw new IllegalStateException("every Java has SHA-256", e);
        }
      }
    }
    return Optional.empty();
  }

  private static List<Path> below(Path path) {
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableFileException(path + ": cannot be read: " + e.getMessage());
    }
  }

  private static SourceFile source(Path file) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      return new SourceFile(file.toString(), text);
    } catch (CharacterCodingException e) {
      throw new UnreadableFileException(file + ": is not UTF-8; save it as UTF-8 text");
    } catch (IOException e) {
      throw new UnreadableFileException(file + ": cannot be read: " + e.getMessage());
    }
  }
}

package dev.plumbline.engine.policy.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.plumbline.engine.policy.Bundle.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The {@code .policy} and {@code .vocab} files below some paths, in the order of their names.
 *
 * @param policies named by their path as the user gave it
 * @param folders the folders the files stand in, where attestations find the files they name
 * @param includesShipped whether a {@code bundle.yaml} says {@code includes: sec1}: the policies
 *     that ship count too
 */
public record PolicyFiles(
    List<SourceFile> policies,
    List<SourceFile> vocabularies,
    List<Path> folders,
    boolean includesShipped) {

  private static final String SETTINGS = "bundle.yaml";
  private static final String SHIPPED = "sec1";
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private record Settings(List<String> includes) {}

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
    boolean includesShipped = false;
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new UnreadableFileException(
            path + ": there is no such file or folder; name a .policy file or a folder with some");
      }
      folders.add(Files.isDirectory(path) ? path : path.toAbsolutePath().getParent());
      for (Path file : below(path)) {
        String name = file.getFileName().toString();
        if (name.equals(SETTINGS)) {
          includesShipped |= includesShipped(file);
        } else if (name.endsWith(".vocab")) {
          vocabularies.add(source(file));
        } else if (name.endsWith(".policy") || !Files.isDirectory(path)) {
          policies.add(source(file));
        }
      }
    }
    return new PolicyFiles(policies, vocabularies, folders, includesShipped);
  }

  /**
   * The SHA-256 in hex of a file below one of the folders; empty when there is none. A name or a
   * link that leads out of the folder leads nowhere.
   *
   * @throws UnreadableFileException if the file cannot be read
   */
  public Optional<String> hashOfFile(String name) {
    for (Path folder : folders) {
      try {
        Path root = folder.toRealPath();
        Path file = root.resolve(name).normalize();
        if (Files.isRegularFile(file) && file.toRealPath().startsWith(root)) {
          return Optional.of(Sha256.of(Files.readAllBytes(file)));
        }
      } catch (InvalidPathException noFileHasThisName) {
        return Optional.empty();
      } catch (IOException e) {
        throw new UnreadableFileException(name + ": cannot be read: " + e.getMessage());
      }
    }
    return Optional.empty();
  }

  private static boolean includesShipped(Path file) {
    for (String included : includes(file)) {
      if (!included.equals(SHIPPED)) {
        throw new UnreadableFileException(
            file + ": nothing called '" + included + "' ships; write: includes: " + SHIPPED);
      }
    }
    return true;
  }

  private static List<String> includes(Path file) {
    try {
      return YAML.readValue(source(file).text(), Settings.class).includes();
    } catch (JsonProcessingException e) {
      throw new UnreadableFileException(
          file + ": " + e.getOriginalMessage() + "; write one line: includes: " + SHIPPED);
    }
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

package dev.plumbline.engine.policy.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.registers.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The {@code .policy} and {@code .vocab} files below some paths, in the order of their names.
 *
 * @param policies named by their path as the user gave it
 * @param beside the other files of each path, where attestations find the files they name
 * @param includesShipped whether a {@code bundle.yaml} says {@code includes: sec1}: the policies
 *     that ship count too
 */
public record PolicyFiles(
    List<SourceFile> policies,
    List<SourceFile> vocabularies,
    List<BesideFiles> beside,
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
    beside = List.copyOf(beside);
  }

  /**
   * Reads files, and folders with all that is in them.
   *
   * @throws UnreadableFileException if a path does not exist, cannot be read, or is not UTF-8
   */
  public static PolicyFiles read(List<Path> paths) {
    return together(paths.stream().map(PolicyFiles::read).toList());
  }

  private static PolicyFiles read(Path path) {
    if (!Files.exists(path)) {
      throw new UnreadableFileException(
          path + ": there is no such file or folder; name a .policy file or a folder with some");
    }
    boolean folder = Files.isDirectory(path);
    Sorting sorting = new Sorting();
    for (Path file : below(path)) {
      if (!folder || Sorting.isRead(file.toString())) {
        sorting.add(source(file.toString(), bytes(file)), !folder);
      }
    }
    return sorting.with(
        new BesideFiles.InFolder(folder ? path : path.toAbsolutePath().resolveSibling("")));
  }

  /**
   * Files in memory, as if they lay in a folder.
   *
   * @param folder the name of that folder, for places
   * @param files by their names below it, with {@code /}
   * @throws UnreadableFileException if one that is to be read is not UTF-8
   */
  public static PolicyFiles of(String folder, SortedMap<String, byte[]> files) {
    Sorting sorting = new Sorting();
    files.forEach(
        (name, bytes) -> {
          if (Sorting.isRead(name)) {
            sorting.add(source(folder + "/" + name, bytes), false);
          }
        });
    return sorting.with(new BesideFiles.InMemory(files));
  }

  /** All files of several, one after the other. */
  public static PolicyFiles together(List<PolicyFiles> several) {
    return new PolicyFiles(
        several.stream().flatMap(each -> each.policies.stream()).toList(),
        several.stream().flatMap(each -> each.vocabularies.stream()).toList(),
        several.stream().flatMap(each -> each.beside.stream()).toList(),
        several.stream().anyMatch(PolicyFiles::includesShipped));
  }

  /**
   * The same files with other texts: those that are open in an editor. A name that is new is added.
   *
   * @param texts by the names of their files
   */
  public PolicyFiles with(Map<String, String> texts) {
    return new PolicyFiles(
        with(policies, texts, ".policy"),
        with(vocabularies, texts, ".vocab"),
        beside,
        includesShipped);
  }

  private static List<SourceFile> with(
      List<SourceFile> files, Map<String, String> texts, String ending) {
    Map<String, SourceFile> byName = new TreeMap<>();
    files.forEach(file -> byName.put(file.name(), file));
    texts.forEach(
        (name, text) -> {
          if (byName.containsKey(name) || name.endsWith(ending)) {
            byName.put(name, new SourceFile(name, text));
          }
        });
    return List.copyOf(byName.values());
  }

  /**
   * The SHA-256 in hex of a file below one of the folders; empty when there is none. A name or a
   * link that leads out of the folder leads nowhere.
   *
   * @throws UnreadableFileException if the file cannot be read
   */
  public Optional<String> hashOfFile(String name) {
    return bytes(name, Integer.MAX_VALUE).map(Sha256::of);
  }

  /**
   * The bytes of a register below one of the folders, found as {@link #hashOfFile} finds files; of
   * one that is too large, no more than shows that it is.
   *
   * @throws UnreadableFileException if the file cannot be read
   */
  public Optional<byte[]> contentOfRegister(String name) {
    return bytes(name, Limits.MOST_BYTES + 1);
  }

  private Optional<byte[]> bytes(String name, int most) {
    return beside.stream().flatMap(files -> files.bytes(name, most).stream()).findFirst();
  }

  /** Puts files into their places by their names. */
  private static final class Sorting {
    private final List<SourceFile> policies = new ArrayList<>();
    private final List<SourceFile> vocabularies = new ArrayList<>();
    private boolean includesShipped;

    static boolean isRead(String name) {
      return isSettings(name) || name.endsWith(".vocab") || name.endsWith(".policy");
    }

    private static boolean isSettings(String name) {
      return Path.of(name).endsWith(SETTINGS);
    }

    void add(SourceFile file, boolean named) {
      if (isSettings(file.name())) {
        includesShipped |= includesShipped(file);
      } else if (file.name().endsWith(".vocab")) {
        vocabularies.add(file);
      } else if (file.name().endsWith(".policy") || named) {
        policies.add(file);
      }
    }

    PolicyFiles with(BesideFiles beside) {
      return new PolicyFiles(policies, vocabularies, List.of(beside), includesShipped);
    }
  }

  private static boolean includesShipped(SourceFile file) {
    List<String> all = includes(file);
    for (String included : all) {
      if (!included.equals(SHIPPED)) {
        throw new UnreadableFileException(
            file.name() + ": nothing called '" + included + "' ships; write: includes: " + SHIPPED);
      }
    }
    return !all.isEmpty();
  }

  private static List<String> includes(SourceFile file) {
    try {
      return YAML.readValue(file.text(), Settings.class).includes();
    } catch (JsonProcessingException e) {
      throw new UnreadableFileException(
          file.name() + ": " + e.getOriginalMessage() + "; write one line: includes: " + SHIPPED);
    }
  }

  private static List<Path> below(Path path) {
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableFileException(path + ": cannot be read: " + e.getMessage());
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UnreadableFileException(file + ": cannot be read: " + e.getMessage());
    }
  }

  private static SourceFile source(String name, byte[] bytes) {
    try {
      return new SourceFile(
          name, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw new UnreadableFileException(name + ": is not UTF-8; save it as UTF-8 text");
    }
  }
}

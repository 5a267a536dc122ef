package dev.plumbline.engine.editing;

import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.LayoutReader;
import dev.plumbline.engine.policy.syntax.LayoutReader.Layout;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The texts of a bundle's files, and their layouts. */
final class Sources {

  private final Map<String, SourceFile> files = new LinkedHashMap<>();
  private final Map<String, Layout> layouts = new ConcurrentHashMap<>();

  Sources(Collection<SourceFile> files) {
    files.forEach(file -> this.files.put(file.name(), file));
  }

  Optional<SourceFile> file(String name) {
    return Optional.ofNullable(files.get(name));
  }

  List<Block> blocks(String name) {
    return file(name).map(this::layout).map(Layout::blocks).orElse(List.of());
  }

  /** The blocks of all files. */
  Stream<Block> blocks() {
    return files.keySet().stream().flatMap(name -> blocks(name).stream());
  }

  private Layout layout(SourceFile file) {
    return layouts.computeIfAbsent(
        file.name(), name -> LayoutReader.read(file.name(), file.text()));
  }

  /** The block whose lines some words stand in: the last that begins on their line or above it. */
  Optional<Block> blockAround(Span words) {
    return blocks(words.file()).stream()
        .filter(block -> block.heading().first().span().line() <= words.line())
        .reduce((first, second) -> second);
  }

  /** The line that some words stand on, bullets included. */
  static Optional<Line> line(Block block, int number) {
    return Stream.concat(Stream.of(block.heading()), block.lines().stream().flatMap(Sources::all))
        .filter(line -> line.first().span().line() == number)
        .findFirst();
  }

  private static Stream<Line> all(Line line) {
    return Stream.concat(Stream.of(line), line.bullets().stream().flatMap(Sources::all));
  }

  /** The words of a line, wherever it stands. */
  List<Token> tokens(String file, int number) {
    return file(file)
        .flatMap(source -> source.text().lines().skip(number - 1L).findFirst())
        .map(text -> words(file, "\n".repeat(number - 1) + text))
        .orElse(List.of());
  }

  private static List<Token> words(String file, String text) {
    Layout layout = LayoutReader.read(file, text);
    return Stream.concat(layout.blocks().stream().map(Block::heading), layout.strays().stream())
        .flatMap(line -> line.tokens().stream())
        .toList();
  }

  /** What stands behind the word that opens a block: its id, its name, or its title. */
  static Optional<Token> name(Block block) {
    List<Token> heading = block.heading().tokens();
    return heading.size() > 1 ? Optional.of(heading.get(1)) : Optional.empty();
  }

  /** The line of a block's {@code end}, or its last line. */
  static int lastLine(Block block) {
    return block.heading().first().span().line() + (int) block.text().lines().count() - 1;
  }
}

package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.Definition;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.LayoutReader;
import dev.plumbline.engine.policy.syntax.LayoutReader.Layout;
import dev.plumbline.engine.things.Vocabulary;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one reading of a bundle leaves for the next, so that after an edit only what changed is read
 * again. Files that are the same keep their layout, and so their blocks; a block keeps what it was
 * read as, as long as the words are the same that it was read with: vocabularies, tables,
 * registers, definitions and catalogue. What has a mistake is read anew each time. Not for several
 * threads.
 */
public final class ReadingMemory {

  /** A vocabulary without mistakes, and the registers it asks for. */
  record Words(Vocabulary vocabulary, List<DeclaredTable> tables) {}

  private final Map<SourceFile, Layout> layouts = new HashMap<>();
  private final Map<Block, Object> read = new IdentityHashMap<>();
  private List<Object> wordsKey = List.of();
  private Optional<Words> words = Optional.empty();
  private List<Object> ground = List.of();
  private List<Definition> definitions = List.of();

  Layout layout(SourceFile file) {
    return layouts.computeIfAbsent(file, each -> LayoutReader.read(each.name(), each.text()));
  }

  /** What was read from the same texts before. */
  Optional<Words> words(List<Object> key) {
    return key.equals(wordsKey) ? words : Optional.empty();
  }

  void keep(List<Object> key, Words newWords) {
    wordsKey = key;
    words = Optional.of(newWords);
  }

  /** Says what blocks are read with from now on; what was read with something else is forgotten. */
  void standOn(List<Object> newGround) {
    if (!newGround.equals(ground)) {
      ground = newGround;
      read.clear();
      definitions = List.of();
    }
  }

  List<Definition> definitions() {
    return definitions;
  }

  void keep(List<Definition> newDefinitions) {
    definitions = List.copyOf(newDefinitions);
  }

  <T> Optional<T> known(Block block, Class<T> type) {
    return Optional.ofNullable(read.get(block)).filter(type::isInstance).map(type::cast);
  }

  void keep(Block block, Object asRead) {
    read.put(block, asRead);
  }

  /** Forgets all files but these. */
  void forgetOthers(Collection<SourceFile> files) {
    layouts.keySet().retainAll(new HashSet<>(files));
    Set<Block> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    layouts.values().forEach(layout -> kept.addAll(layout.blocks()));
    read.keySet().removeIf(block -> !kept.contains(block));
  }
}

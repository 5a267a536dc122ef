package dev.plumbline.collectors.files.reading;

import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Reads one source of the organization out of the files that a configuration names for it.
 *
 * @param <E> an entry of the configuration
 */
public final class FileCollector<E> implements Collector {

  private final CollectedSource source;
  private final List<E> entries;
  private final BiConsumer<E, FileGathering> reader;

  /**
   * @param source one of the organization
   * @param entries at least one; a source without any has no row in the ledger
   * @param reader reads what an entry names, and throws a read failure for what it cannot read
   */
  public FileCollector(
      CollectedSource source, List<E> entries, BiConsumer<E, FileGathering> reader) {
    this.source = source;
    this.entries = List.copyOf(entries);
    this.reader = reader;
  }

  @Override
  public List<CollectedSource> sources() {
    return List.of(source);
  }

  @Override
  public boolean reads(Cell cell) {
    return !entries.isEmpty();
  }

  @Override
  public Reading read(Cell cell) {
    FileGathering gathering = new FileGathering(cell);
    for (E entry : entries) {
      gathering.attempt(() -> reader.accept(entry, gathering));
    }
    return gathering.reading();
  }
}

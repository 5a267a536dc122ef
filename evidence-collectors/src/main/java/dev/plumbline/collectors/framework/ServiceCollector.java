package dev.plumbline.collectors.framework;

import dev.plumbline.engine.evidence.Cell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A collector that has one reader for each of its sources. */
public final class ServiceCollector implements Collector {

  private final Map<String, SourceReader> readers = new LinkedHashMap<>();

  private ServiceCollector(List<SourceReader> readers) {
    readers.forEach(reader -> this.readers.put(reader.source().name(), reader));
  }

  public static ServiceCollector of(SourceReader... readers) {
    return new ServiceCollector(List.of(readers));
  }

  @Override
  public List<CollectedSource> sources() {
    return readers.values().stream().map(SourceReader::source).toList();
  }

  @Override
  public Reading read(Cell cell) {
    SourceReader reader = readers.get(cell.source());
    if (reader == null) {
      throw new IllegalArgumentException(cell.source());
    }
    return reader.read(cell);
  }
}

package dev.plumbline.collectors.files.workflows;

import dev.plumbline.collectors.files.reading.EvidenceFolder;
import dev.plumbline.collectors.files.reading.FileGathering;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The pipelines in checkouts. They stand beside those of CodePipeline, in the same source, without
 * a Region: one cell for each account that the configuration names.
 */
public final class PipelineFilesCollector implements Collector {

  public static final CollectedSource SOURCE = CollectedSource.of("pipelines", Reach.ACCOUNT);

  private final EvidenceFolder base;
  private final List<PipelineFolder> folders;

  /**
   * @param base the folder that the configuration's names are relative to
   */
  public PipelineFilesCollector(EvidenceFolder base, List<PipelineFolder> folders) {
    this.base = base;
    this.folders = List.copyOf(folders);
  }

  /** The accounts that the configuration names. */
  public Set<String> accounts() {
    Set<String> accounts = new TreeSet<>();
    folders.forEach(folder -> accounts.add(folder.account()));
    return accounts;
  }

  @Override
  public List<CollectedSource> sources() {
    return List.of(SOURCE);
  }

  @Override
  public boolean reads(Cell cell) {
    return folders.stream().anyMatch(folder -> folder.account().equals(cell.account()));
  }

  /**
   * Reads the checkouts of the cell's account.
   *
   * @throws ReadFailure never; each folder and file that cannot be read is told in the reading
   */
  @Override
  public Reading read(Cell cell) {
    FileGathering gathering = new FileGathering(cell);
    folders.stream()
        .filter(folder -> folder.account().equals(cell.account()))
        .forEach(folder -> gathering.attempt(() -> new Checkout(base, folder, gathering).read()));
    return gathering.reading();
  }
}

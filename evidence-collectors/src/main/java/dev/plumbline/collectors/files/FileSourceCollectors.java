package dev.plumbline.collectors.files;

import dev.plumbline.collectors.files.cve.CveFile;
import dev.plumbline.collectors.files.cve.CveReader;
import dev.plumbline.collectors.files.feeds.FeedFile;
import dev.plumbline.collectors.files.feeds.FeedReader;
import dev.plumbline.collectors.files.opinions.OpinionReader;
import dev.plumbline.collectors.files.reading.EvidenceFolder;
import dev.plumbline.collectors.files.reading.FileCollector;
import dev.plumbline.collectors.files.sarif.SarifReader;
import dev.plumbline.collectors.files.threatcomposer.ThreatModelReader;
import dev.plumbline.collectors.files.workflows.PipelineFilesCollector;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Reach;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The collectors of evidence from beside AWS.
 *
 * @param collectors one a source
 * @param accounts the accounts that the configuration names; they belong to the collection
 */
public record FileSourceCollectors(List<Collector> collectors, Set<String> accounts) {
  private static final CollectedSource SCANS = ofOrganization("security scans");
  private static final CollectedSource THREAT_MODELS = ofOrganization("threat models");
  private static final CollectedSource FEED_IMPORTS = ofOrganization("feed imports");
  private static final CollectedSource OPINIONS = ofOrganization("opinions");

  /** All sources that can be read from files. */
  public static final List<CollectedSource> SOURCES =
      List.of(PipelineFilesCollector.SOURCE, SCANS, THREAT_MODELS, FEED_IMPORTS, OPINIONS);

  public FileSourceCollectors {
    collectors = List.copyOf(collectors);
    accounts = Set.copyOf(accounts);
  }

  /**
   * The collectors of what a file of its own names, relative to its folder.
   *
   * @throws FileSourcesException if the file cannot be used
   */
  public static FileSourceCollectors of(Path configuration, Clock clock) {
    Path base = configuration.toAbsolutePath().resolveSibling("").normalize();
    return of(FileSources.read(configuration), base, clock);
  }

  /**
   * The collectors of what is named.
   *
   * @param base the folder that names are relative to
   * @param clock tells which entries of feeds are overdue
   */
  public static FileSourceCollectors of(FileSources sources, Path base, Clock clock) {
    EvidenceFolder folder = EvidenceFolder.of(base);
    FeedReader feeds = new FeedReader(folder, clock);
    CveReader cves = new CveReader(folder, clock);
    PipelineFilesCollector pipelines = new PipelineFilesCollector(folder, sources.pipelines());
    return new FileSourceCollectors(
        List.of(
            pipelines,
            new FileCollector<>(SCANS, sources.sarif(), new SarifReader(folder)::read),
            new FileCollector<>(
                THREAT_MODELS, sources.threatModels(), new ThreatModelReader(folder)::read),
            new FileCollector<>(
                FEED_IMPORTS,
                Stream.concat(sources.feeds().stream(), sources.cves().stream()).toList(),
                (each, gathering) -> {
                  if (each instanceof FeedFile feed) {
                    feeds.read(feed, gathering);
                  } else if (each instanceof CveFile cve) {
                    cves.read(cve, gathering);
                  }
                }),
            new FileCollector<>(OPINIONS, sources.opinions(), new OpinionReader(folder)::read)),
        pipelines.accounts());
  }

  private static CollectedSource ofOrganization(String name) {
    return CollectedSource.of(name, Reach.ORGANIZATION);
  }
}

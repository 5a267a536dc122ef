package dev.plumbline.collectors.files;

import dev.plumbline.collectors.files.cve.CveFile;
import dev.plumbline.collectors.files.feeds.Dispositions;
import dev.plumbline.collectors.files.feeds.FeedFile;
import dev.plumbline.collectors.files.opinions.OpinionFile;
import dev.plumbline.collectors.files.reading.EvidenceFolder;
import dev.plumbline.collectors.files.reading.YamlDocument;
import dev.plumbline.collectors.files.sarif.ScanFile;
import dev.plumbline.collectors.files.threatcomposer.ThreatModelFile;
import dev.plumbline.collectors.files.workflows.PipelineFolder;
import dev.plumbline.collectors.framework.ReadFailure;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The files that evidence is read from beside AWS. A source is expected as soon as it is named
 * here: what cannot be read of it is in the ledger.
 *
 * @param pipelines checkouts of repositories with pipelines
 * @param sarif what scanners found
 * @param threatModels threat models of Threat Composer
 * @param feeds feeds of news and bulletins
 * @param cves lists of vulnerabilities
 * @param opinions findings of other tools
 */
public record FileSources(
    List<PipelineFolder> pipelines,
    List<ScanFile> sarif,
    List<ThreatModelFile> threatModels,
    List<FeedFile> feeds,
    List<CveFile> cves,
    List<OpinionFile> opinions) {
  private static final int LARGEST = 1 << 20;
  private static final int DUE_DAYS = 7;
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
  private static final List<String> SECTIONS =
      List.of("pipelines", "sarif", "threatModels", "feeds", "cves", "opinions");

  public FileSources {
    pipelines = List.copyOf(pipelines);
    sarif = List.copyOf(sarif);
    threatModels = List.copyOf(threatModels);
    feeds = List.copyOf(feeds);
    cves = List.copyOf(cves);
    opinions = List.copyOf(opinions);
  }

  /**
   * Reads a configuration of its own.
   *
   * @throws FileSourcesException if it cannot be used
   */
  public static FileSources read(Path file) {
    try {
      EvidenceFolder here = EvidenceFolder.of(Path.of(""));
      return of(YamlDocument.read(here.read(file.toString(), LARGEST)), "");
    } catch (ReadFailure failed) {
      throw new FileSourcesException(failed.failure().cause().detail());
    }
  }

  /**
   * Reads a section of a larger configuration.
   *
   * @param pointer where the section stands, as a JSON pointer
   * @throws FileSourcesException if it cannot be used
   */
  public static FileSources of(YamlDocument document, String pointer) {
    ConfigurationEntry all = new ConfigurationEntry(document, pointer, SECTIONS);
    return new FileSources(
        all.list(
            "pipelines",
            List.of("repository", "account", "folder", "buildspecs", "production", "at", "stamp"),
            FileSources::pipeline,
            each -> List.of(each.account(), each.repository())),
        all.list(
            "sarif",
            List.of("file", "pipeline", "artifact", "at", "stamp"),
            FileSources::scan,
            ScanFile::file),
        all.list(
            "threatModels",
            List.of("workload", "file", "changed", "at", "stamp"),
            FileSources::threatModel,
            ThreatModelFile::file),
        all.list(
            "feeds",
            List.of("topic", "file", "dispositions", "dueDays", "at", "stamp"),
            FileSources::feed,
            FeedFile::topic),
        all.list(
            "cves",
            List.of("topic", "file", "dispositions", "dueDays", "at", "stamp"),
            FileSources::cve,
            CveFile::topic),
        all.list(
            "opinions",
            List.of("tool", "file", "at", "stamp"),
            FileSources::opinion,
            each -> List.of(each.tool(), each.file())));
  }

  private static PipelineFolder pipeline(ConfigurationEntry entry) {
    return new PipelineFolder(
        entry.text("repository"),
        entry.text("account", ACCOUNT, "twelve digits in quotes"),
        entry.text("folder"),
        entry.texts("buildspecs"),
        Set.copyOf(entry.texts("production")),
        entry.time());
  }

  private static ScanFile scan(ConfigurationEntry entry) {
    return new ScanFile(
        entry.text("file"),
        entry.optionalText("pipeline"),
        entry.optionalText("artifact"),
        entry.time());
  }

  private static ThreatModelFile threatModel(ConfigurationEntry entry) {
    return new ThreatModelFile(
        entry.text("workload"), entry.text("file"), entry.moment("changed"), entry.time());
  }

  private static FeedFile feed(ConfigurationEntry entry) {
    return new FeedFile(entry.text("topic"), entry.text("file"), dispositions(entry), entry.time());
  }

  private static CveFile cve(ConfigurationEntry entry) {
    return new CveFile(
        entry.optionalText("topic").orElse("CVE list"),
        entry.text("file"),
        dispositions(entry),
        entry.time());
  }

  private static Dispositions dispositions(ConfigurationEntry entry) {
    return new Dispositions(
        entry.optionalText("dispositions"), Period.ofDays(entry.count("dueDays", DUE_DAYS)));
  }

  private static OpinionFile opinion(ConfigurationEntry entry) {
    return new OpinionFile(entry.text("tool"), entry.text("file"), entry.time());
  }
}

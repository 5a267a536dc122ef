package dev.plumbline.server.cli;

import dev.plumbline.collectors.Beside;
import dev.plumbline.collectors.CollectionRequest;
import dev.plumbline.collectors.ProgressListener;
import dev.plumbline.collectors.files.FileSourceCollectors;
import dev.plumbline.collectors.files.FileSourcesException;
import dev.plumbline.collectors.framework.Access;
import dev.plumbline.collectors.framework.Limits;
import dev.plumbline.collectors.framework.Scope;
import dev.plumbline.collectors.permissions.RoleNames;
import dev.plumbline.engine.evidence.Snapshot;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/**
 * What to collect, how, and where to: as the command line says it, or else the configuration file,
 * or else the environment.
 */
final class CollectOptions {
  static final String ROLE_NAME = "PlumblineReader";
  static final String EXTERNAL_ID = "2 to 1,224 letters, digits and +=,.@:/-_";
  private static final int THREADS = 16;

  @Option(
      names = "--snapshot",
      paramLabel = "DIR",
      description =
          "The folder to write, which must not exist yet; without it, one named after the time, in"
              + " the folder snapshots.")
  private Optional<Path> snapshot = Optional.empty();

  @Option(
      names = "--accounts",
      split = ",",
      paramLabel = "ACCOUNT",
      description = {
        "Read only these accounts, separated by commas, and take all others over from the snapshot"
            + " before. The organization is read with the account these credentials are of."
      })
  private List<String> accounts = new ArrayList<>();

  @Option(
      names = "--regions",
      split = ",",
      paramLabel = "REGION",
      description =
          "The Regions to read in every account, separated by commas; without it and the setting, the"
              + " one that the AWS CLI would take.")
  private List<String> regions = new ArrayList<>();

  @Option(
      names = "--sources",
      split = ",",
      paramLabel = "SOURCE",
      description =
          "Read only these sources, separated by commas, and take all others over from the snapshot"
              + " before.")
  private List<String> sources = new ArrayList<>();

  @Option(
      names = "--role-name",
      paramLabel = "NAME",
      description =
          "The role to read other accounts with, the same name in every account; without it, "
              + ROLE_NAME
              + ".")
  private Optional<String> roleName = Optional.empty();

  @Option(
      names = "--external-id",
      paramLabel = "ID",
      description = "The external id that the role's trust policy asks for.")
  private Optional<String> externalId = Optional.empty();

  @Option(
      names = "--resume",
      description = "Go on with a collection that was interrupted or killed.")
  private boolean resume;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "The profile of the AWS configuration to take credentials from.")
  private Optional<String> profile = Optional.empty();

  @Option(
      names = "--endpoint-url",
      paramLabel = "URL",
      description = "Send all calls here instead of to AWS, such as to an emulator.")
  private Optional<URI> endpoint = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Accounts read at the same time; without it, " + THREADS + ".")
  private Optional<Integer> threads = Optional.empty();

  @Option(
      names = "--files",
      paramLabel = "FILE",
      description =
          "Read evidence from beside AWS too: pipelines in checkouts, scans, feeds and more, as this"
              + " YAML file names them.")
  private Optional<Path> files = Optional.empty();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The configuration file; without it, plumbline.yaml in this folder, if any.")
  private Optional<Path> config = Optional.empty();

  Settings settings() {
    return Settings.load(config);
  }

  /**
   * What is asked for.
   *
   * @param environment the variables that the AWS CLI knows too
   * @throws BadInputException if something is missing or wrong
   */
  CollectionRequest request(
      Settings settings,
      Map<String, String> environment,
      Limits limits,
      Clock clock,
      ProgressListener progress) {
    Path target = target(settings, clock);
    Optional<Snapshot> parent = SnapshotFolder.around(target).newest().map(Snapshot::open);
    int atATime = threads.or(() -> settings.whole(Setting.THREADS)).orElse(THREADS);
    if (atATime < 1) {
      throw new BadInputException("--threads is at least 1");
    }
    return new CollectionRequest(
        target,
        regions(settings, environment, parent),
        new Scope(Set.copyOf(accounts), Set.copyOf(sources(settings))),
        access(settings, environment),
        parent,
        resume,
        "plumbline " + PlumblineCommand.Version.number(),
        atATime,
        limits(settings, limits),
        clock,
        progress,
        files
            .or(() -> settings.path(Setting.FILES))
            .map(file -> beside(file, clock))
            .orElse(Beside.NOTHING));
  }

  private static Beside beside(Path configuration, Clock clock) {
    try {
      FileSourceCollectors files = FileSourceCollectors.of(configuration, clock);
      return new Beside(files.collectors(), files.accounts());
    } catch (FileSourcesException unusable) {
      throw new BadInputException("--files: " + unusable.getMessage());
    }
  }

  private Path target(Settings settings, Clock clock) {
    if (snapshot.isPresent()) {
      return snapshot.get();
    }
    SnapshotFolder folder =
        new SnapshotFolder(settings.path(Setting.SNAPSHOTS).orElse(Path.of("snapshots")));
    return resume
        ? folder.unfinished().orElseGet(() -> folder.fresh(clock.instant()))
        : folder.fresh(clock.instant());
  }

  private List<String> sources(Settings settings) {
    return sources.isEmpty() ? settings.texts(Setting.SOURCES) : sources;
  }

  private List<String> regions(
      Settings settings, Map<String, String> environment, Optional<Snapshot> parent) {
    boolean partial = !accounts.isEmpty() || !sources(settings).isEmpty();
    return Stream.of(
            regions,
            settings.texts(Setting.REGIONS),
            partial
                ? parent.map(s -> s.manifest().header().regions()).orElse(List.of())
                : List.<String>of())
        .filter(some -> !some.isEmpty())
        .findFirst()
        .or(() -> AwsRegion.of(environment, profile(settings)).map(List::of))
        .orElseThrow(
            () ->
                new BadInputException(
                    "no Region is named; give --regions eu-west-1,us-east-1, or write the setting"
                        + " regions into "
                        + Settings.FILE));
  }

  private Optional<String> profile(Settings settings) {
    return profile.or(() -> settings.text(Setting.PROFILE));
  }

  private Optional<String> externalId(Settings settings) {
    externalId.filter(id -> !RoleNames.isExternalId(id)).ifPresent(CollectOptions::refuse);
    return externalId.or(() -> settings.text(Setting.EXTERNAL_ID));
  }

  private static void refuse(String id) {
    throw new BadInputException(
        "--external-id: expected %s, not \"%s\"".formatted(EXTERNAL_ID, id));
  }

  private Access access(Settings settings, Map<String, String> environment) {
    Access access =
        new Access(
            Optional.empty(),
            roleName.or(() -> settings.text(Setting.ROLE_NAME)).orElse(ROLE_NAME),
            externalId(settings),
            settings.text(Setting.SESSION_NAME).orElse("plumbline"),
            settings.text(Setting.HOME_REGION).orElse("us-east-1"),
            endpoint
                .or(() -> settings.text(Setting.ENDPOINT_URL).map(CollectOptions::url))
                .or(
                    () ->
                        Optional.ofNullable(environment.get("AWS_ENDPOINT_URL"))
                            .map(CollectOptions::url)),
            profile(settings),
            !settings.text(Setting.SESSION_POLICY).equals(Optional.of("none")));
    return access.in(AwsRegion.of(environment, profile(settings)));
  }

  private static URI url(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new BadInputException("\"" + text + "\" is not an endpoint; write a URL");
    }
  }

  private static Limits limits(Settings settings, Limits standard) {
    return new Limits(
        seconds(settings, Setting.CALL_TIMEOUT, standard.callTimeout()),
        seconds(settings, Setting.ATTEMPT_TIMEOUT, standard.attemptTimeout()),
        settings.whole(Setting.ATTEMPTS).orElse(standard.attempts()),
        standard.backoffBase(),
        standard.backoffMaximum(),
        settings.number(Setting.RATE_SHARE).orElse(standard.budgetShare()),
        standard.reportPause(),
        standard.reportPolls());
  }

  private static Duration seconds(Settings settings, Setting setting, Duration standard) {
    return settings.whole(setting).map(Duration::ofSeconds).orElse(standard);
  }
}

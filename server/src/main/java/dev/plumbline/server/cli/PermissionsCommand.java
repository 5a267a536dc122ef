package dev.plumbline.server.cli;

import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.permissions.RoleForm;
import dev.plumbline.collectors.permissions.RoleNames;
import dev.plumbline.collectors.permissions.Roles;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.reading.Suggestion;
import dev.plumbline.engine.things.Source;
import dev.plumbline.server.export.OutputJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the roles that a collection needs. */
@Command(
    name = "permissions",
    mixinStandardHelpOptions = true,
    description = {
      "Prints roles that allow what a collection calls, and nothing else: the sources of the"
          + " bundle's vocabulary, or those of them that are named.",
      ""
    },
    footer = {
      "",
      "Example: a template for a StackSet over all accounts",
      "  plumbline permissions --as stackset --trusted 111111111111 > reader.yaml",
      "",
      "Example: what is unknown when somebody takes an action out of the role",
      "  plumbline permissions --explain --sources trails"
    })
final class PermissionsCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--as",
      paramLabel = "FORM",
      description = "The form: ${COMPLETION-CANDIDATES}; without it, iam.")
  private RoleForm form = RoleForm.IAM;

  @Option(
      names = "--bundle",
      paramLabel = "DIR",
      description = "The folder with policies; without it, the SEC 1 policies that ship.")
  private Optional<Path> bundle = Optional.empty();

  @Option(
      names = "--sources",
      split = ",",
      paramLabel = "SOURCE",
      description = "Only what these sources need, separated by commas, as collect --sources.")
  private List<String> sources = new ArrayList<>();

  @Option(
      names = "--explain",
      description = {
        "Print no role, but for each action the sources that are read with it, and the policies"
            + " whose verdicts are unknown without it."
      })
  private boolean explain;

  @Option(
      names = "--role-name",
      paramLabel = "NAME",
      description = "The role of accounts; without it, " + CollectOptions.ROLE_NAME + ".")
  private Optional<String> roleName = Optional.empty();

  @Option(
      names = "--external-id",
      paramLabel = "ID",
      description = "The external id that the role's trust policy asks for.")
  private Optional<String> externalId = Optional.empty();

  @Option(
      names = "--trusted",
      paramLabel = "ACCOUNT",
      description = "The account the collection starts from, twelve digits.")
  private Optional<String> trusted = Optional.empty();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The configuration file; without it, plumbline.yaml in this folder, if any.")
  private Optional<Path> config = Optional.empty();

  @Mixin private Trust trust = new Trust();
  @Mixin private Output output = new Output();

  PermissionsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Settings settings = Settings.load(config);
    Bundle loaded = Bundles.load(bundle.or(() -> settings.path(Setting.BUNDLE)), trust, console);
    List<Source> declared = loaded.vocabulary().sources();
    List<String> chosen = sources.isEmpty() ? settings.texts(Setting.SOURCES) : sources;
    chosen.forEach(name -> check(name, declared));
    List<Source> wanted =
        declared.stream()
            .filter(source -> chosen.isEmpty() || chosen.contains(source.name()))
            .toList();
    List<CollectedSource> collected =
        wanted.stream().flatMap(PermissionsCommand::collected).toList();
    if (explain) {
      Set<String> inAccounts =
          collected.stream()
              .filter(Roles::areUsedFor)
              .map(CollectedSource::name)
              .collect(Collectors.toSet());
      tell(ActionNeeds.of(loaded, wanted, inAccounts));
    } else {
      print(Roles.of(collected), settings);
    }
    return Exit.FINE;
  }

  private void tell(ActionNeeds needs) {
    if (output.isJson()) {
      console.line(OutputJson.pretty(Map.of("actions", needs.all())));
    } else {
      needs.lines().forEach(console::line);
    }
  }

  private void print(Roles roles, Settings settings) {
    String text = form.write(roles, names(settings));
    if (output.isJson() && form != RoleForm.IAM) {
      console.line(OutputJson.pretty(Map.of("document", text)));
    } else {
      console.out().print(text);
      console.out().flush();
    }
  }

  private RoleNames names(Settings settings) {
    try {
      return new RoleNames(
          roleName.or(() -> settings.text(Setting.ROLE_NAME)).orElse(CollectOptions.ROLE_NAME),
          externalId.or(() -> settings.text(Setting.EXTERNAL_ID)),
          trusted);
    } catch (IllegalArgumentException refused) {
      throw new BadInputException(String.valueOf(refused.getMessage()));
    }
  }

  private static void check(String name, List<Source> declared) {
    List<String> names = declared.stream().map(Source::name).toList();
    if (!names.contains(name)) {
      throw new BadInputException(
          "there is no source \""
              + name
              + "\"; "
              + Suggestion.nearest(name, names)
                  .map(near -> "did you mean \"" + near + "\"?")
                  .orElse("the sources are " + String.join(", ", names)));
    }
  }

  /** As a collector reads it; a register is none that AWS is asked for. */
  private static Stream<CollectedSource> collected(Source source) {
    return switch (source.reach()) {
      case ORGANIZATION -> Stream.of(collected(source, Reach.ORGANIZATION));
      case ACCOUNT -> Stream.of(collected(source, Reach.ACCOUNT));
      case REGION -> Stream.of(collected(source, Reach.REGION));
      case REGISTER -> Stream.empty();
    };
  }

  private static CollectedSource collected(Source source, Reach reach) {
    return new CollectedSource(source.name(), reach, source.operations());
  }
}

package dev.plumbline.server.cli;

import dev.plumbline.engine.bundle.BundleDraft;
import dev.plumbline.engine.bundle.BundleManifest;
import dev.plumbline.engine.bundle.MeaningChange;
import dev.plumbline.engine.bundle.SignedBundle;
import dev.plumbline.engine.bundle.SigningKey;
import dev.plumbline.engine.bundle.WholeFile;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import dev.plumbline.server.export.OutputJson;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Packs and signs a bundle. */
@Command(
    name = "make",
    mixinStandardHelpOptions = true,
    description = {
      "Checks a folder with policies and packs it with all its files into one signed file. The same"
          + " folder, key, people and time give the same bytes.",
      ""
    },
    footer = {
      "",
      "Example: the next revision after the one that is in use",
      "  plumbline policy bundle make policies/ --key release.pem --to bundle-2.zip \\",
      "      --author ana@example.com --approver li@example.com \\",
      "      --previous bundle-1.zip --trust release.pem.pub"
    })
final class PolicyBundleMakeCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "FOLDER", description = "The folder with policies.")
  private Path folder = Path.of("");

  @Option(
      names = "--key",
      required = true,
      paramLabel = "KEY",
      description = "The private key to sign with.")
  private Path key = Path.of("");

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE.zip",
      description = "The bundle file to write.")
  private Path to = Path.of("");

  @Option(
      names = "--author",
      required = true,
      paramLabel = "PERSON",
      description = "Who wrote the change.")
  private String author = "";

  @Option(
      names = "--approver",
      required = true,
      paramLabel = "PERSON",
      description = "Who approved it; not the author.")
  private String approver = "";

  @Option(
      names = "--previous",
      paramLabel = "OLD.zip",
      description = {
        "The bundle file before this one, signed with a key of --trust: the revision is one more"
            + " than its own, and no policy may mean something else under the same version.",
        "Without it, the revision is 1."
      })
  private Optional<Path> previous = Optional.empty();

  @Option(
      names = "--time",
      paramLabel = "INSTANT",
      description = "When it was made, such as 2026-11-23T06:00:00Z; without it, now.")
  private Optional<Instant> time = Optional.empty();

  @Mixin private Trust trust = new Trust();
  @Mixin private Output output = new Output();

  PolicyBundleMakeCommand(Console console) {
    this.console = console;
  }

  /** What came of it, as JSON. */
  record Made(Path file, long revision, String bundleHash, int policies, int files) {}

  @Override
  public Integer call() {
    checkPeople();
    SigningKey signing = SigningKey.read(key);
    ShippedFiles shipped = ShippedFiles.read();
    BundleDraft draft = BundleDraft.read(folder);
    Bundle checked = checked(draft.check(shipped));
    long revision = revision(draft, checked, shipped);
    Instant made = time.orElseGet(() -> console.clock().instant().truncatedTo(ChronoUnit.SECONDS));
    BundleManifest manifest = draft.manifest(checked, revision, made, author, approver);
    WholeFile.write(to, draft.signed(manifest, signing));
    int policies = manifest.policies().size();
    int files = manifest.files().size();
    console.line(
        output.isJson()
            ? OutputJson.pretty(new Made(to, revision, manifest.bundleHash(), policies, files))
            : "%s: revision %d, %d %s in %d %s"
                .formatted(
                    to,
                    revision,
                    policies,
                    policies == 1 ? "policy" : "policies",
                    files,
                    files == 1 ? "file" : "files"));
    return Exit.FINE;
  }

  private void checkPeople() {
    for (String person : List.of(author, approver)) {
      if (!BundleManifest.PERSON.matcher(person).matches()) {
        throw new BadInputException(
            "--author and --approver: expected " + BundleManifest.PERSON_EXPECTED);
      }
    }
    if (BundleManifest.isSamePerson(author, approver)) {
      throw new BadInputException(
          "--approver: \"" + approver + "\" is the author; somebody else approves");
    }
  }

  private static Bundle checked(BundleReader.Reading reading) {
    return reading
        .bundle()
        .orElseThrow(
            () ->
                new BadInputException(
                    "nothing is packed while there are errors"
                        + Bundles.errors(reading.problems())));
  }

  private long revision(BundleDraft draft, Bundle checked, ShippedFiles shipped) {
    if (previous.isEmpty()) {
      return 1;
    }
    SignedBundle before = SignedBundle.open(previous.get(), trust.keys());
    List<MeaningChange> changes = MeaningChange.between(before, draft.policies(checked), shipped);
    if (!changes.isEmpty()) {
      throw new BadInputException(
          changes.stream()
              .map(change -> '\n' + change.message(before.file(), folder.toString()))
              .collect(
                  Collectors.joining(
                      "", "nothing is packed: a meaning changed under an unchanged version", "")));
    }
    return before.manifest().revision() + 1;
  }
}

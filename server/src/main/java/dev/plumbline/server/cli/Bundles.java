package dev.plumbline.server.cli;

import dev.plumbline.engine.bundle.BundleInstallation;
import dev.plumbline.engine.bundle.SignedBundle;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.PolicyFiles;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import dev.plumbline.engine.things.Vocabulary;
import dev.plumbline.server.store.StoredBundle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads bundles: the one that ships, an organization's own, one that the store keeps. */
final class Bundles {
  private static final String SHIPPED = "sec1/";
  private static final String VOCABULARY = ".vocab";
  private static final String ZIP = ".zip";

  private Bundles() {}

  /**
   * Reads a bundle for use.
   *
   * @param path a folder with policies, a signed bundle file, or a folder of installed bundles;
   *     empty for the bundle that ships
   * @param trust if a key is named, nothing that is not signed is read
   * @throws BadInputException with all its errors
   */
  static Bundle load(Optional<Path> path, Trust trust, Console console) {
    if (path.isPresent() && isSigned(path.get())) {
      SignedBundle signed = open(path.get(), trust);
      Bundle bundle = signed.checked(ShippedFiles.read());
      if (!signed.isAsMade(bundle)) {
        console.note(path.get() + ": " + BundleReport.NOT_AS_MADE);
      }
      return bundle;
    }
    if (trust.isGiven()) {
      throw new BadInputException(
          path.map(
                  folder ->
                      folder
                          + ": is not signed, and --trust believes signed bundles only; leave"
                          + " --trust out to use it all the same")
              .orElse("--trust goes with a bundle; name one"));
    }
    return load(path);
  }

  /** The same for what needs no signature. */
  static Bundle load(Optional<Path> folder) {
    ShippedFiles shipped = ShippedFiles.read();
    BundleReader.Reading reading =
        BundleReader.read(
            folder
                .map(
                    path ->
                        BundleReader.Input.of(shipped, PolicyFiles.read(List.of(path)), List.of()))
                .orElseGet(() -> BundleReader.Input.shipped(shipped)));
    return reading.bundle().orElseThrow(() -> refused(reading.problems()));
  }

  /** Whether a path is a bundle file, or a folder that such files were installed into. */
  static boolean isSigned(Path path) {
    return BundleInstallation.isAt(path)
        || (Files.isRegularFile(path) && path.toString().toLowerCase(Locale.ROOT).endsWith(ZIP));
  }

  private static SignedBundle open(Path path, Trust trust) {
    return BundleInstallation.isAt(path)
        ? BundleInstallation.at(path).active(trust.keys())
        : SignedBundle.open(path, trust.keys());
  }

  /** The files of paths, some of which may be bundle files. */
  static PolicyFiles files(List<Path> paths, Trust trust) {
    return PolicyFiles.together(
        paths.stream()
            .map(
                path ->
                    isSigned(path)
                        ? open(path, trust).policyFiles()
                        : PolicyFiles.read(List.of(path)))
            .toList());
  }

  /** Reads files for checking and testing; all problems are in what is returned. */
  static BundleReader.Reading read(PolicyFiles files, Optional<Path> vocabulary) {
    return BundleReader.read(input(files, vocabulary));
  }

  /**
   * The vocabulary that files are written in, whatever is wrong with the files.
   *
   * @throws BadInputException if the vocabulary itself has errors
   */
  static Vocabulary vocabulary(PolicyFiles files, Optional<Path> vocabulary) {
    BundleReader.Input input = input(files, vocabulary);
    BundleReader.VocabularyReading reading = BundleReader.readVocabulary(input);
    return reading
        .vocabulary()
        .orElseThrow(
            () ->
                new BadInputException(
                    "the vocabulary has errors, so nothing was done" + errors(reading.problems())));
  }

  private static BundleReader.Input input(PolicyFiles files, Optional<Path> vocabulary) {
    List<Bundle.SourceFile> replacing =
        vocabulary
            .map(path -> PolicyFiles.read(List.of(path)))
            .map(read -> read.vocabularies().isEmpty() ? read.policies() : read.vocabularies())
            .orElse(List.of());
    return BundleReader.Input.of(ShippedFiles.read(), files, replacing);
  }

  /** Reads a kept bundle again; empty when this version of the program reads it no longer. */
  static Optional<Bundle> restore(StoredBundle stored) {
    List<Bundle.SourceFile> vocabularies =
        stored.files().stream().filter(file -> file.name().endsWith(VOCABULARY)).toList();
    return BundleReader.read(
            new BundleReader.Input(
                vocabularies.stream().filter(Bundles::isShipped).toList(),
                vocabularies.stream().filter(file -> !isShipped(file)).toList(),
                stored.files().stream().filter(f -> !f.name().endsWith(VOCABULARY)).toList(),
                stored.catalogue(),
                stored.attestationKinds(),
                name -> Optional.ofNullable(stored.attachments().get(name)),
                stored::contentOfRegister))
        .bundle();
  }

  static boolean isShipped(Policy policy) {
    return policy.span().file().startsWith(SHIPPED);
  }

  private static boolean isShipped(Bundle.SourceFile file) {
    return file.name().startsWith(SHIPPED);
  }

  private static BadInputException refused(List<Problem> problems) {
    return new BadInputException(
        "the bundle has errors, so nothing was evaluated" + errors(problems));
  }

  /** Each error on lines of its own, after a line end. */
  static String errors(List<Problem> problems) {
    return problems.stream()
        .filter(problem -> problem.level() == Problem.Level.ERROR)
        .map(problem -> '\n' + problem.render())
        .collect(Collectors.joining());
  }
}

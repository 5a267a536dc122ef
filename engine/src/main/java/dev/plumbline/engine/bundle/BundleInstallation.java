package dev.plumbline.engine.bundle;

import dev.plumbline.engine.policy.reading.ShippedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder in which signed bundles replace each other, each by one of a higher revision: the bundle
 * files in {@code bundles}, the file {@code active}, and a log of all that was installed or
 * refused. Whatever is refused leaves the bundle that was active in force.
 */
public final class BundleInstallation {
  private static final String BUNDLES = "bundles";

  private final Path folder;

  private BundleInstallation(Path folder) {
    this.folder = folder;
  }

  /**
   * What an installation came to.
   *
   * @param isNew whether the bundle was not active already
   * @param notes what could not be looked at, for people
   */
  public record Installed(SignedBundle bundle, boolean isNew, List<String> notes) {
    public Installed {
      notes = List.copyOf(notes);
    }
  }

  /** Whether a path is a folder that something was installed into, or was to be. */
  public static boolean isAt(Path folder) {
    return Files.isRegularFile(folder.resolve(ActiveBundle.FILE))
        || Files.isRegularFile(folder.resolve(InstallationLog.FILE));
  }

  public static BundleInstallation at(Path folder) {
    return new BundleInstallation(folder);
  }

  /**
   * The bundle that is active, verified again.
   *
   * @throws BundleRefusedException if none is, if a newer one was, or if it is not as it was signed
   */
  public SignedBundle active(TrustedKeys keys) {
    Optional<ActiveBundle> highest = InstallationLog.highest(folder);
    ActiveBundle active =
        ActiveBundle.read(folder)
            .orElseThrow(() -> damaged("no bundle is active; install one with a trusted key"));
    if (highest.isPresent() && highest.get().revision() > active.revision()) {
      throw damaged(
          "revision %d is active, and revision %d was before; install that one again"
              .formatted(active.revision(), highest.get().revision()));
    }
    SignedBundle bundle = SignedBundle.open(folder.resolve(active.path()), keys);
    if (!ActiveBundle.of(bundle).equals(active)) {
      throw damaged("the bundle file is not the one that was installed; install it again");
    }
    return bundle;
  }

  /**
   * Puts a bundle in force.
   *
   * @param at when, for the log
   * @throws BundleRefusedException if it is not put in force; the log has the reason
   * @throws BundleFileException if the file or the folder cannot be used
   */
  public Installed install(Path file, TrustedKeys keys, ShippedFiles shipped, Instant at) {
    byte[] bytes = SignedBundle.bytes(file);
    prepare();
    try (InstallationLog log = InstallationLog.open(folder)) {
      try {
        return install(SignedBundle.verify(file.toString(), bytes, keys), keys, shipped, log, at);
      } catch (BundleRefusedException e) {
        log.refused(at, file.toString(), bytes, e);
        throw e;
      }
    }
  }

  private Installed install(
      SignedBundle bundle,
      TrustedKeys keys,
      ShippedFiles shipped,
      InstallationLog log,
      Instant at) {
    Optional<ActiveBundle> active = ActiveBundle.read(folder);
    ActiveBundle next = ActiveBundle.of(bundle);
    Optional<ActiveBundle> highest = InstallationLog.highest(folder);
    Stream.concat(active.stream(), highest.stream())
        .forEach(before -> checkRevision(bundle, next, before));
    List<PolicyEntry> policies = bundle.ownPolicies(bundle.checked(shipped));
    List<String> notes = new ArrayList<>();
    boolean isNew = !active.equals(Optional.of(next));
    if (isNew && active.isPresent()) {
      checkMeaning(active.get(), bundle, policies, keys, shipped, notes);
    }
    bundle.writeTo(folder.resolve(next.path()));
    if (isNew) {
      next.write(folder);
    }
    if (!highest.equals(Optional.of(next))) {
      log.activated(at, bundle, notes);
    }
    return new Installed(bundle, isNew, notes);
  }

  private static void checkRevision(SignedBundle bundle, ActiveBundle next, ActiveBundle before) {
    if (next.revision() < before.revision()) {
      throw new BundleRefusedException(
          bundle.file(),
          Refusal.OLD_REVISION,
          "is revision %d, and revision %d is in force already; to go back, make a new bundle of"
                  .formatted(next.revision(), before.revision())
              + " the older text");
    }
    if (next.revision() == before.revision() && !next.equals(before)) {
      throw new BundleRefusedException(
          bundle.file(),
          Refusal.OLD_REVISION,
          "is another bundle of revision %d, which is in force already; make it with --previous"
              .formatted(next.revision()));
    }
  }

  private void checkMeaning(
      ActiveBundle active,
      SignedBundle bundle,
      List<PolicyEntry> policies,
      TrustedKeys keys,
      ShippedFiles shipped,
      List<String> notes) {
    SignedBundle before;
    try {
      before = SignedBundle.open(folder.resolve(active.path()), keys);
    } catch (BundleRefusedException | BundleFileException e) {
      notes.add("meanings were not compared with the bundle before: " + e.getMessage());
      return;
    }
    List<MeaningChange> changes = MeaningChange.between(before, policies, shipped);
    if (!changes.isEmpty()) {
      throw new BundleRefusedException(
          bundle.file(),
          Refusal.CHANGED_MEANING,
          changes.stream()
              .map(change -> '\n' + change.message(before.file(), bundle.file()))
              .collect(Collectors.joining("", "a meaning changed under an unchanged version", "")));
    }
  }

  private void prepare() {
    try {
      if (!isAt(folder) && Files.exists(folder) && !isEmpty(folder)) {
        throw new BundleFileException(
            folder,
            "holds other files; name a new folder, or one that bundles were installed into");
      }
      Files.createDirectories(folder.resolve(BUNDLES));
    } catch (IOException e) {
      throw new BundleFileException(folder, "cannot be written: " + e.getMessage());
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private BundleRefusedException damaged(String message) {
    return new BundleRefusedException(folder.toString(), Refusal.DAMAGED_INSTALLATION, message);
  }
}

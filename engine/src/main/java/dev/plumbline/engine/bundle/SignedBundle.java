package dev.plumbline.engine.bundle;

import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.PolicyFiles;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import dev.plumbline.engine.policy.reading.UnreadableFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * A bundle file that is exactly what somebody trusted signed. It was read once, and these are the
 * bytes that were verified.
 */
public final class SignedBundle {
  private final String file;
  private final byte[] bytes;
  private final BundleManifest manifest;
  private final SortedMap<String, byte[]> files;
  private final String signedWith;

  private SignedBundle(
      String file,
      byte[] bytes,
      BundleManifest manifest,
      SortedMap<String, byte[]> files,
      String signedWith) {
    this.file = file;
    this.bytes = bytes;
    this.manifest = manifest;
    this.files = files;
    this.signedWith = signedWith;
  }

  /**
   * Reads and verifies a bundle file.
   *
   * @throws BundleFileException if there is no such file
   * @throws BundleRefusedException if anything about it is not as a trusted key signed it
   */
  public static SignedBundle open(Path file, TrustedKeys keys) {
    return verify(file.toString(), bytes(file), keys);
  }

  static byte[] bytes(Path file) {
    return WholeFile.read(file, BundleLimits.BYTES);
  }

  static SignedBundle verify(String file, byte[] bytes, TrustedKeys keys) {
    if (keys.isEmpty()) {
      throw new BundleRefusedException(
          file,
          Refusal.NO_TRUSTED_KEY,
          "is a signed bundle, and no key is trusted; add --trust KEY.pub");
    }
    SortedMap<String, byte[]> entries = ZipReader.read(file, bytes);
    SignedContent content = SignedContent.of(file, entries, keys);
    FileComparison.check(file, content.manifest(), content.files());
    return new SignedBundle(
        file, bytes.clone(), content.manifest(), content.files(), content.signedWith());
  }

  /** The path it was read from. */
  public String file() {
    return file;
  }

  public BundleManifest manifest() {
    return manifest;
  }

  /** The fingerprint of the key that signed: SHA-256 in hex of its X.509 form. */
  public String signedWith() {
    return signedWith;
  }

  /** SHA-256 in hex of the whole file. */
  public String sha256() {
    return Hash.of(bytes);
  }

  /** Its files, as if they lay in a folder of the bundle's name. */
  public PolicyFiles policyFiles() {
    return PolicyFiles.of(file, files);
  }

  /**
   * Reads what it says, together with what ships.
   *
   * @throws UnreadableFileException if one of its files is no text
   */
  BundleReader.Reading read(ShippedFiles shipped) {
    return BundleReader.read(BundleReader.Input.of(shipped, policyFiles(), List.of()));
  }

  /**
   * The same without errors.
   *
   * @throws BundleRefusedException with all errors of its policies
   */
  public Bundle checked(ShippedFiles shipped) {
    try {
      BundleReader.Reading reading = read(shipped);
      return reading.bundle().orElseThrow(() -> errors(reading.problems()));
    } catch (UnreadableFileException e) {
      throw new BundleRefusedException(file, Refusal.POLICY_ERRORS, String.valueOf(e.getMessage()));
    }
  }

  private BundleRefusedException errors(List<Problem> problems) {
    return new BundleRefusedException(
        file,
        Refusal.POLICY_ERRORS,
        problems.stream()
            .filter(problem -> problem.level() == Problem.Level.ERROR)
            .map(problem -> '\n' + problem.render())
            .collect(Collectors.joining("", "its policies have errors", "")));
  }

  /** Its own policies, as this program understands them. */
  List<PolicyEntry> ownPolicies(Bundle read) {
    return OwnPolicies.of(read, file, files.keySet());
  }

  /**
   * Refuses a bundle that is older than what is known to be in force.
   *
   * @throws BundleRefusedException if its revision is lower
   */
  public void requireAtLeast(long revision) {
    if (manifest.revision() < revision) {
      throw new BundleRefusedException(
          file,
          Refusal.OLD_REVISION,
          "is revision %d; expected revision %d or a later one"
              .formatted(manifest.revision(), revision));
    }
  }

  /** Whether what ships with this program is what shipped when the bundle was made. */
  public boolean isAsMade(Bundle read) {
    return manifest.bundleHash().equals(read.hash());
  }

  void writeTo(Path path) {
    WholeFile.write(path, bytes);
  }
}

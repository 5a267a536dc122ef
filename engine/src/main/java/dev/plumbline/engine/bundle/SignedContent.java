package dev.plumbline.engine.bundle;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a bundle file, its manifest believed because of its signature.
 *
 * @param files all but the manifest and its signature
 * @param signedWith the fingerprint of the key that signed
 */
record SignedContent(BundleManifest manifest, SortedMap<String, byte[]> files, String signedWith) {

  /** Verifies before it reads: what nobody trusted signed is not even parsed. */
  static SignedContent of(String file, SortedMap<String, byte[]> entries, TrustedKeys keys) {
    SortedMap<String, byte[]> files = new TreeMap<>(entries);
    byte @Nullable [] manifest = files.remove(BundleManifest.FILE);
    byte @Nullable [] signature = files.remove(BundleManifest.SIGNATURE);
    if (manifest == null) {
      throw new BundleRefusedException(
          file,
          Refusal.MISSING_MANIFEST,
          "has no '" + BundleManifest.FILE + "'; expected a file that `policy bundle make` wrote");
    }
    if (signature == null) {
      throw new BundleRefusedException(
          file,
          Refusal.MISSING_SIGNATURE,
          "is not signed: it has no '" + BundleManifest.SIGNATURE + "'");
    }
    if (signature.length == 0) {
      throw new BundleRefusedException(
          file,
          Refusal.EMPTY_SIGNATURE,
          "is not signed: its '" + BundleManifest.SIGNATURE + "' is empty");
    }
    Optional<String> signedWith = keys.whoSigned(manifest, signature);
    if (signedWith.isEmpty()) {
      throw new BundleRefusedException(
          file,
          Refusal.WRONG_SIGNATURE,
          "no trusted key signed it: another key did, or its manifest was changed afterwards");
    }
    return new SignedContent(BundleManifestJson.read(file, manifest), files, signedWith.get());
  }
}

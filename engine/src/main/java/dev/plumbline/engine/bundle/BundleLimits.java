package dev.plumbline.engine.bundle;

import java.util.List;
import java.util.Locale;

/** How large a bundle may be. */
final class BundleLimits {
  static final int ENTRIES = 10_000;
  static final int BYTES = 16 << 20;
  static final int MANIFEST_BYTES = 4 << 20;
  private static final int POLICY_TEXT_BYTES = 256 << 10;
  private static final List<String> POLICY_TEXT = List.of(".policy", ".vocab", "bundle.yaml");

  private BundleLimits() {}

  /** How many bytes a file of a bundle may have. */
  static int bytes(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    if (name.equals(BundleManifest.FILE)) {
      return MANIFEST_BYTES;
    }
    return POLICY_TEXT.stream().anyMatch(folded::endsWith) ? POLICY_TEXT_BYTES : BYTES;
  }

  /** A limit for people: {@code "256 KiB"}. */
  static String words(int bytes) {
    return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : (bytes >> 10) + " KiB";
  }
}

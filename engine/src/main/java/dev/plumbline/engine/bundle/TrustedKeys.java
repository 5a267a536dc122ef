package dev.plumbline.engine.bundle;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The keys whose signatures are believed; one of them is enough. */
public final class TrustedKeys {
  private final List<TrustedKey> keys;

  private TrustedKeys(List<TrustedKey> keys) {
    this.keys = List.copyOf(keys);
  }

  /**
   * Reads public keys in X.509 PEM.
   *
   * @param files none is allowed: then nothing is believed
   * @throws BundleFileException if one of them holds no such key
   */
  public static TrustedKeys read(List<Path> files) {
    return new TrustedKeys(files.stream().map(TrustedKey::read).toList());
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  /** The fingerprint of the key that signed; empty when none of them did. */
  Optional<String> whoSigned(byte[] message, byte[] signature) {
    return keys.stream()
        .filter(key -> key.signed(message, signature))
        .map(TrustedKey::fingerprint)
        .findFirst();
  }
}

package dev.plumbline.engine.bundle;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;

/** A private Ed25519 key, to sign bundles with. */
public final class SigningKey {
  private final PrivateKey key;

  private SigningKey(PrivateKey key) {
    this.key = key;
  }

  /**
   * Reads a key in PKCS#8 PEM.
   *
   * @throws BundleFileException if the file holds no such key
   */
  public static SigningKey read(Path file) {
    return new SigningKey(KeyPem.readPrivate(file));
  }

  byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance(KeyPem.ALGORITHM);
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key that was read can sign", e);
    }
  }
}

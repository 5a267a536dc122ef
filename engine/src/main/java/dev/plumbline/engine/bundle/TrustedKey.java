package dev.plumbline.engine.bundle;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;

/** A public Ed25519 key whose signature is believed. */
final class TrustedKey {
  private final PublicKey key;

  TrustedKey(PublicKey key) {
    this.key = key;
  }

  static TrustedKey read(Path file) {
    return new TrustedKey(KeyPem.readPublic(file));
  }

  /** SHA-256 in hex of the key in X.509 form. */
  String fingerprint() {
    return Hash.of(key.getEncoded());
  }

  boolean signed(byte[] message, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(KeyPem.ALGORITHM);
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key that was read can verify", e);
    }
  }
}

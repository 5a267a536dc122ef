package dev.plumbline.engine.bundle;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ed25519 keys as text: a private key in PKCS#8, a public key in X.509, both in PEM. */
public final class KeyPem {
  static final String ALGORITHM = "Ed25519";
  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";
  private static final int LARGEST = 64 << 10;
  private static final Pattern PEM =
      Pattern.compile("\\s*-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----\\s*");
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private KeyPem() {}

  /**
   * A new pair of keys.
   *
   * @param privateKey to sign with
   * @param publicKey to know the signature by
   */
  public record Pair(byte[] privateKey, byte[] publicKey, String fingerprint) {}

  public static Pair generate() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      return new Pair(
          text(PRIVATE, pair.getPrivate().getEncoded()),
          text(PUBLIC, pair.getPublic().getEncoded()),
          new TrustedKey(pair.getPublic()).fingerprint());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java from 15 on has Ed25519", e);
    }
  }

  static PrivateKey readPrivate(Path file) {
    byte[] encoded =
        decoded(file, PRIVATE, "a private Ed25519 key; make one with: plumbline policy bundle key");
    try {
      return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new BundleFileException(file, "holds a key that is not of the kind Ed25519");
    }
  }

  static PublicKey readPublic(Path file) {
    byte[] encoded =
        decoded(file, PUBLIC, "a public Ed25519 key: the .pub file beside the key that signed");
    try {
      return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new BundleFileException(file, "holds a key that is not of the kind Ed25519");
    }
  }

  private static byte[] decoded(Path file, String kind, String expected) {
    Matcher pem = PEM.matcher(new String(WholeFile.read(file, LARGEST), US_ASCII));
    if (!pem.matches() || !pem.group(1).equals(kind)) {
      throw new BundleFileException(file, "expected " + expected);
    }
    try {
      return Base64.getMimeDecoder().decode(pem.group(2));
    } catch (IllegalArgumentException e) {
      throw new BundleFileException(file, "expected " + expected);
    }
  }

  private static byte[] text(String kind, byte[] encoded) {
    return ("-----BEGIN "
            + kind
            + "-----\n"
            + LINES.encodeToString(encoded)
            + "\n-----END "
            + kind
            + "-----\n")
        .getBytes(US_ASCII);
  }
}

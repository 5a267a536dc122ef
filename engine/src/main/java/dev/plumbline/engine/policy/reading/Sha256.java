package dev.plumbline.engine.policy.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;

/** SHA-256, in hex. */
final class Sha256 {
  private Sha256() {}

  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /** Of texts in whatever order: where a file lies and what it is called does not count. */
  static String ofTexts(Collection<String> texts) {
    MessageDigest digest = digest();
    texts.stream()
        .map(text -> digest().digest(text.getBytes(UTF_8)))
        .sorted(Arrays::compare)
        .forEach(digest::update);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

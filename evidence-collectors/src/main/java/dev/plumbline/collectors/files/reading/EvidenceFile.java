package dev.plumbline.collectors.files.reading;

import static java.util.Objects.requireNonNull;

import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.engine.evidence.Observation.From;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A file that was read whole.
 *
 * @param name its path as the configuration names it
 * @param bytes what it holds; never changed
 */
public record EvidenceFile(String name, byte[] bytes) {
  public EvidenceFile {
    requireNonNull(name, "name is null");
    requireNonNull(bytes, "bytes is null");
  }

  /**
   * The file's text.
   *
   * @throws ReadFailure if it is not UTF-8
   */
  public String text() {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw FileFailures.malformed(name, "is not UTF-8 text");
    }
  }

  /** The file as the answer a line was made from: its name, its hash, and when it was true. */
  public From from(Instant at) {
    return new From("file:" + name, "sha256:" + sha256(), at);
  }

  private String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

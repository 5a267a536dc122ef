package dev.plumbline.engine.evaluation;

import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.findings.FindingJson;
import dev.plumbline.engine.findings.Subject;
import dev.plumbline.engine.policy.Policy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;

/** Ids and hashes of findings: SHA-256, in hex. */
final class Hashes {
  private static final int ID_DIGITS = 20;

  private Hashes() {}

  /** A finding's id: it survives new runs, new versions of the policy, and its renaming. */
  static String findingId(Policy policy, Subject subject) {
    List<String> formerly = policy.formerly();
    String first = formerly.isEmpty() ? policy.id() : formerly.get(formerly.size() - 1);
    String made =
        String.join("\n", first, subject.kind(), subject.account(), subject.region(), subject.id());
    byte[] hash = sha256().digest(made.getBytes(StandardCharsets.UTF_8));
    return "f-" + HexFormat.of().formatHex(hash).substring(0, ID_DIGITS);
  }

  static String ofFindings(List<Finding> findings) {
    MessageDigest digest = sha256();
    try (OutputStream to =
        new BufferedOutputStream(
            new DigestOutputStream(OutputStream.nullOutputStream(), digest), 1 << 16)) {
      FindingJson.writeLines(findings, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Over a line for each account: the account, a blank, and its hash. */
  static String ofLines(SortedMap<String, String> hashes) {
    MessageDigest digest = sha256();
    hashes.forEach(
        (account, hash) ->
            digest.update((account + ' ' + hash + '\n').getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

package dev.plumbline.engine.evaluation;

import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.findings.Subject;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.things.Fingerprint;
import java.nio.charset.StandardCharsets;
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

  /**
   * Over all that was decided: of each finding its id, result, status, message, causes, trace and
   * waiver. What is always so for a policy, such as its title, is in the hash of the bundle.
   */
  static String ofFindings(List<Finding> findings) {
    Fingerprint fingerprint = new Fingerprint();
    for (Finding finding : findings) {
      fingerprint
          .add(finding.id())
          .add(finding.result().name())
          .add(finding.status().name())
          .add(finding.message())
          .add(finding.trace().orElse(""))
          .add(Integer.toString(finding.causes().size()));
      finding.causes().forEach(cause -> fingerprint.add(cause.reason().name()).add(cause.detail()));
      finding.waiver().ifPresent(waiver -> fingerprint.add(waiver.toString()));
    }
    return fingerprint.hex();
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

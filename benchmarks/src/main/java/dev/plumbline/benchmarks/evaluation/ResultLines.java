package dev.plumbline.benchmarks.evaluation;

import dev.plumbline.engine.policy.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/**
 * Results as lines, sorted, hashed and written out account by account: accounts come in the order
 * of their ids, and only one of them is held. The hash is that of all lines, sorted.
 */
final class ResultLines implements ResultSink {
  private final OutputStream to;
  private final MessageDigest digest;
  private final List<String> held = new ArrayList<>();
  private String account = "";
  private long count;

  /** What came out: the SHA-256 of the sorted lines in hex, and how many they are. */
  record Summary(String hash, long count) {}

  ResultLines(OutputStream to) {
    this.to = to;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Lines that are only hashed. */
  static ResultLines hashed() {
    return new ResultLines(OutputStream.nullOutputStream());
  }

  @Override
  public void accept(
      String policy, String ofAccount, String kind, String region, String id, Result result) {
    if (!ofAccount.equals(account)) {
      if (ofAccount.compareTo(account) < 0) {
        throw new IllegalStateException("account " + ofAccount + " comes after " + account);
      }
      flush();
      account = ofAccount;
    }
    held.add(
        ofAccount + '\t' + kind + '\t' + region + '\t' + id + '\t' + policy + '\t' + result + '\n');
  }

  private void flush() {
    Collections.sort(held);
    for (String line : held) {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      digest.update(bytes);
      try {
        to.write(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    count += held.size();
    held.clear();
  }

  Summary finish() {
    flush();
    return new Summary(HexFormat.of().formatHex(digest.digest()), count);
  }
}

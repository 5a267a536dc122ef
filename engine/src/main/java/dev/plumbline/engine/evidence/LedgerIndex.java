package dev.plumbline.engine.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where the rows of each account stand in a ledger. A ledger of a hundred thousand accounts has
 * millions of rows: they are read when they are asked for.
 */
final class LedgerIndex implements HashedLines.Handler {
  private static final byte[] START = "{\"account\":\"".getBytes(StandardCharsets.US_ASCII);
  private static final int DIGITS = 12;

  private final SortedMap<String, List<Stretch>> stretches = new TreeMap<>();
  private final MessageDigest digest = HashedLines.sha256();
  private Optional<LineProblem> problem = Optional.empty();
  private String account = "";
  private long start;
  private long position;
  private int firstLine = 1;

  /**
   * Lines of one account that follow each other.
   *
   * @param firstLine counted from 1
   * @param hash SHA-256 of the bytes
   */
  record Stretch(long start, int length, int firstLine, byte[] hash) {}

  @Override
  public void line(int number, byte[] buffer, int offset, int length) {
    if (problem.isPresent()) {
      return;
    }
    if (!isOfSameAccount(buffer, offset, length)) {
      close();
      account = account(number, buffer, offset, length);
      start = position;
      firstLine = number;
    }
    digest.update(buffer, offset, length);
    digest.update((byte) '\n');
    position += length + 1;
  }

  private boolean isOfSameAccount(byte[] buffer, int offset, int length) {
    if (account.isEmpty() || !isPlain(buffer, offset, length)) {
      return false;
    }
    for (int i = 0; i < DIGITS; i++) {
      if (buffer[offset + START.length + i] != account.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a line begins as those that this program writes. */
  private static boolean isPlain(byte[] buffer, int offset, int length) {
    int end = START.length + DIGITS;
    return length > end
        && Arrays.equals(buffer, offset, offset + START.length, START, 0, START.length)
        && buffer[offset + end] == '"';
  }

  private String account(int number, byte[] buffer, int offset, int length) {
    if (isPlain(buffer, offset, length)) {
      String plain = new String(buffer, offset + START.length, DIGITS, StandardCharsets.ISO_8859_1);
      if (SnapshotFiles.ACCOUNT.matcher(plain).matches()) {
        return plain;
      }
    }
    try {
      return CoverageJson.read(StrictJson.reader().readTree(buffer, offset, length))
          .cell()
          .account();
    } catch (JsonProcessingException e) {
      problem = Optional.of(LineProblem.of(number, e));
    } catch (UnfitJsonException e) {
      problem = Optional.of(LineProblem.of(number, e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "";
  }

  private void close() {
    if (position > start) {
      stretches
          .computeIfAbsent(account, id -> new ArrayList<>(1))
          .add(new Stretch(start, (int) (position - start), firstLine, digest.digest()));
      start = position;
    }
  }

  /** A line of which not even the account can be told. */
  Optional<LineProblem> problem() {
    return problem;
  }

  /** To be called when all lines were read. */
  void end() {
    close();
  }

  NavigableSet<String> accounts() {
    return Collections.unmodifiableNavigableSet(new TreeSet<>(stretches.keySet()));
  }

  List<Stretch> of(String account) {
    return stretches.getOrDefault(account, List.of());
  }
}

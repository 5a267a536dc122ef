package dev.plumbline.collectors.files.reading;

import static java.util.Objects.requireNonNull;

import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.engine.evidence.Instants;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When somebody's job put a file where it is: said outright, or written by the job into a file that
 * holds nothing but the moment. The clock of the file system does not count: copying a file makes
 * it new, and what it says stays old.
 *
 * @param at the moment itself
 * @param stamp the file that holds it
 */
public record ImportTime(Optional<Instant> at, Optional<String> stamp) {
  private static final int LARGEST_STAMP = 1024;
  private static final int LARGEST_LOG = 4 << 20;
  private static final String REFLOG = ".git/logs/HEAD";

  /** Seconds since 1970 and the time zone stand behind the address, before the tab. */
  private static final Pattern LOGGED = Pattern.compile("> (\\d{1,12}) [-+]\\d{4}(\t|$)");

  public ImportTime {
    requireNonNull(at, "at is null");
    requireNonNull(stamp, "stamp is null");
  }

  /**
   * The moment that was said.
   *
   * @throws ReadFailure if the stamp cannot be read or is no moment
   */
  public Optional<Instant> said(EvidenceFolder base) {
    return at.or(() -> stamp.map(name -> stamped(base, name)));
  }

  /**
   * The moment that was said, or else one that the file itself proves.
   *
   * @param name the file, as messages tell it
   * @throws ReadFailure if there is neither
   */
  public Instant orProven(EvidenceFolder base, Optional<Instant> proven, String name) {
    return said(base).or(() -> proven).orElseThrow(() -> undated(name));
  }

  /**
   * The moment that was said, or else when the checkout last moved, which its git log tells.
   *
   * @throws ReadFailure if neither is known
   */
  public Instant ofCheckout(EvidenceFolder base, EvidenceFolder checkout, String name) {
    return orProven(base, checkout.lastLine(REFLOG, LARGEST_LOG).flatMap(ImportTime::logged), name);
  }

  private static Optional<Instant> logged(String line) {
    Matcher matcher = LOGGED.matcher(line);
    return matcher.find()
        ? Optional.of(Instant.ofEpochSecond(Long.parseLong(matcher.group(1))))
        : Optional.empty();
  }

  private static Instant stamped(EvidenceFolder base, String name) {
    EvidenceFile file = base.read(name, LARGEST_STAMP);
    try {
      return Instants.parse(file.text().strip());
    } catch (DateTimeException e) {
      throw FileFailures.malformed(file.name(), 1, "", "expected " + Instants.EXPECTED);
    }
  }

  private static ReadFailure undated(String name) {
    return FileFailures.notCollected(
        name, "nothing tells when it was put there; write \"at\" or \"stamp\" beside it");
  }
}

package dev.plumbline.collectors.files.feeds;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.collectors.files.reading.EvidenceFolder;
import dev.plumbline.collectors.files.reading.JsonParts;
import dev.plumbline.collectors.files.reading.YamlDocument;
import dev.plumbline.collectors.framework.ReadFailure;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was decided about the entries of a feed: a YAML list of {@code entry} and {@code decision}.
 *
 * @param file where the list is; empty if none is kept
 * @param due how long an entry may stand without a decision
 */
public record Dispositions(Optional<String> file, Period due) {
  private static final int LARGEST = 4 << 20;

  public Dispositions {
    requireNonNull(file, "file is null");
    requireNonNull(due, "due is null");
  }

  /**
   * How many entries are overdue; empty when no list is kept, or when an entry without a decision
   * does not say when it was published.
   *
   * @param published the entries with when they were published, if they say so
   * @throws ReadFailure if the list cannot be read
   */
  Optional<Integer> overdue(
      EvidenceFolder base, Map<String, Optional<Instant>> published, Instant now) {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Set<String> decided = decided(base, file.get());
    Instant latest = now.atOffset(ZoneOffset.UTC).minus(due).toInstant();
    int overdue = 0;
    for (Map.Entry<String, Optional<Instant>> entry : published.entrySet()) {
      if (!decided.contains(entry.getKey())) {
        if (entry.getValue().isEmpty()) {
          return Optional.empty();
        }
        overdue += entry.getValue().get().isBefore(latest) ? 1 : 0;
      }
    }
    return Optional.of(overdue);
  }

  private static Set<String> decided(EvidenceFolder base, String file) {
    YamlDocument list = YamlDocument.read(base.read(file, LARGEST));
    if (!list.root().isArray() && !list.root().isNull()) {
      throw list.malformed("", "expected a list of \"entry\" and \"decision\"");
    }
    Set<String> decided = new HashSet<>();
    int index = 0;
    for (JsonNode each : list.root()) {
      String entry = JsonParts.textOrNull(each.path("entry"));
      if (entry == null || JsonParts.textOrNull(each.path("decision")) == null) {
        throw list.malformed("/" + index, "expected \"entry\" and \"decision\"");
      }
      decided.add(entry);
      index++;
    }
    return decided;
  }
}

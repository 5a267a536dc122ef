package dev.plumbline.server.store;

import java.util.List;
import java.util.Optional;

/**
 * A page of findings.
 *
 * @param next what to pass to read on; empty at the end
 * @param total how many findings the filter matches in all
 */
public record FindingPage(List<StoredFinding> items, Optional<List<String>> next, long total) {
  public FindingPage {
    items = List.copyOf(items);
  }
}

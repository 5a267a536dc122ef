package dev.plumbline.server.web;

import dev.plumbline.server.store.Run;
import java.util.Optional;

/**
 * What every page shows around its content.
 *
 * @param section which entry of the navigation is the current one
 * @param run the run that is shown
 * @param latest whether it is the latest one
 * @param css the address of the style sheet
 */
public record Frame(String title, String section, Optional<Run> run, boolean latest, String css) {

  /** An address that shows the same run as this page. */
  public Address to(String... segments) {
    Address address = Address.to(segments);
    return latest || run.isEmpty() ? address : address.with("asOf", run.get().id());
  }

  public Address home() {
    return to("");
  }
}

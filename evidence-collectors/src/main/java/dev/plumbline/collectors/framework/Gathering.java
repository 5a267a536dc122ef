package dev.plumbline.collectors.framework;

import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Observation;
import dev.plumbline.engine.evidence.Observation.From;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A reading in the making: lines are added, and the first failure stays. */
public final class Gathering {

  private final Cell cell;
  private final List<Observation> observations = new ArrayList<>();
  private final Set<List<Object>> said = new HashSet<>();
  private Optional<Failure> failure = Optional.empty();
  private Optional<String> requestId = Optional.empty();

  public Gathering(Cell cell) {
    this.cell = cell;
  }

  /** A line about a thing of the cell's account and Region. */
  public void add(String thing, String id, From from, Fields data) {
    add(thing, id, cell.account(), from, data);
  }

  /**
   * A line that belongs into the folder of another account than the cell's. A list that changes
   * while its pages are read may show an item twice, which then says the same: one line is enough.
   */
  public void add(String thing, String id, String account, From from, Fields data) {
    if (said.add(List.of(thing, id, account, data.node()))) {
      observations.add(new Observation(thing, id, account, cell.region(), from, data.node()));
    }
    answered(from);
  }

  /** Notes the answer that decided the cell, where it made no line. */
  public void answered(From from) {
    requestId = Optional.of(from.requestId());
  }

  /** Notes the request id of an answer that was noted elsewhere. */
  public void answered(String id) {
    requestId = Optional.of(id);
  }

  public void fail(Failure why) {
    if (failure.isEmpty()) {
      failure = Optional.of(why);
    }
  }

  public void fail(Optional<Failure> why) {
    why.ifPresent(this::fail);
  }

  public Reading reading() {
    return new Reading(observations, failure, requestId.filter(id -> !id.isEmpty()));
  }
}

package dev.plumbline.engine.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the lines of one observations file; a broken line is a value, not an error. */
final class LineParser implements HashedLines.Handler {
  private static final ObjectReader READER = StrictJson.reader();

  private final String path;
  private final String account;
  private final List<SnapshotLine> lines = new ArrayList<>();

  LineParser(String path, String account) {
    this.path = path;
    this.account = account;
  }

  List<SnapshotLine> lines() {
    return lines;
  }

  Optional<SnapshotLine.Broken> firstBroken() {
    return lines.stream()
        .filter(SnapshotLine.Broken.class::isInstance)
        .map(SnapshotLine.Broken.class::cast)
        .findFirst();
  }

  @Override
  public void line(int number, byte[] buffer, int offset, int length) {
    JsonNode json;
    try {
      json = READER.readTree(buffer, offset, length);
    } catch (JsonProcessingException e) {
      lines.add(broken(number, Optional.empty(), LineProblem.of(number, e)));
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      lines.add(new SnapshotLine.Readable(number, observation(json)));
    } catch (UnfitJsonException e) {
      Optional<String> region = Optional.ofNullable(json.path("region").textValue());
      lines.add(broken(number, region, LineProblem.of(number, e)));
    }
  }

  private Observation observation(JsonNode json) throws UnfitJsonException {
    Observation observation = ObservationJson.read(json);
    if (!observation.account().equals(account)) {
      throw UnfitJsonException.expected(
              "\"%s\", the account of the folder".formatted(account), json.path("account"))
          .in("account");
    }
    return observation;
  }

  private SnapshotLine.Broken broken(int number, Optional<String> region, LineProblem problem) {
    return new SnapshotLine.Broken(number, region, path + problem.place(), problem.message());
  }
}

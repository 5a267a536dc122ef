package dev.plumbline.collectors.recorded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The exchanges that were written by hand, as the README beside them says. */
final class MadeAnswers {

  private static final List<String> FILES = List.of("made/security.jsonl");
  private static final String ANY_ACCOUNT = "{\"account\": \"{account}\"";

  private record Place(String operation, String account, String region) {}

  private final List<String> lines = new ArrayList<>();
  private final Map<Place, List<Exchange>> known = new ConcurrentHashMap<>();

  static MadeAnswers load() {
    MadeAnswers made = new MadeAnswers();
    FILES.forEach(made::read);
    made.lines.sort(Comparator.comparing(line -> line.startsWith(ANY_ACCOUNT)));
    return made;
  }

  private void read(String name) {
    try (InputStream file = Recording.resource(name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      reader.lines().forEach(lines::add);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Those that an account may get in a Region; its own come first. */
  Stream<Exchange> exchanges(String operation, String account, String region) {
    return known.computeIfAbsent(new Place(operation, account, region), this::at).stream();
  }

  private List<Exchange> at(Place place) {
    String name = place.operation().substring(place.operation().indexOf(':') + 1);
    return lines.stream()
        .filter(line -> line.contains("\"operation\": \"" + name + '"'))
        .map(line -> line.replace("{account}", place.account()).replace("{region}", place.region()))
        .map(Exchange::parse)
        .filter(exchange -> exchange.operation().equals(place.operation()))
        .filter(exchange -> exchange.account().equals(place.account()))
        .filter(exchange -> exchange.region().equals(place.region()))
        .toList();
  }
}

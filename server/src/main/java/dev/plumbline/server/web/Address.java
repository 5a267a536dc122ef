package dev.plumbline.server.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A path of this server with a query string, encoded. */
public final class Address {
  private record Pair(String name, String value) {}

  private final String path;
  private final List<Pair> query;

  private Address(String path, List<Pair> query) {
    this.path = path;
    this.query = query;
  }

  /**
   * @param segments encoded and joined with slashes
   */
  public static Address to(String... segments) {
    StringBuilder path = new StringBuilder();
    for (String segment : segments) {
      path.append('/').append(encoded(segment).replace("+", "%20"));
    }
    return new Address(path.toString(), List.of());
  }

  /** This address below another path. */
  public Address under(String prefix) {
    return new Address(prefix + path, query);
  }

  /** With one more parameter; blank values are left out. */
  public Address with(String name, String value) {
    if (value.isBlank()) {
      return this;
    }
    List<Pair> more = new ArrayList<>(query);
    more.add(new Pair(name, value));
    return new Address(path, List.copyOf(more));
  }

  /** Without any value of a parameter. */
  public Address without(String name) {
    return new Address(path, query.stream().filter(p -> !p.name().equals(name)).toList());
  }

  /** Without one value of a parameter. */
  public Address without(String name, String value) {
    return new Address(path, query.stream().filter(p -> !p.equals(new Pair(name, value))).toList());
  }

  @Override
  public String toString() {
    if (query.isEmpty()) {
      return path;
    }
    return path
        + query.stream()
            .map(p -> encoded(p.name()) + "=" + encoded(p.value()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

package dev.plumbline.collectors.recorded;

import java.util.Map;

/** The prefix of a service's actions in IAM, which names operations here. */
final class Services {

  /** Where the name under which a request is signed, or the recording's name, is another. */
  private static final Map<String, String> PREFIXES =
      Map.of(
          "monitoring", "cloudwatch",
          "tagging", "tag",
          "eventbridge", "events",
          "cloudwatchlogs", "logs");

  private Services() {}

  static String prefix(String name) {
    return PREFIXES.getOrDefault(name, name);
  }
}

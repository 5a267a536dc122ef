package dev.plumbline.collectors.permissions;

import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The IAM actions that allow operations. Most services have one name for both; these do not. */
public final class IamActions {
  /** The prefix of actions, by what signs the requests or what documentation calls the service. */
  static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("accessanalyzer", "access-analyzer"),
          Map.entry("cloudwatchlogs", "logs"),
          Map.entry("eventbridge", "events"),
          Map.entry("inspector", "inspector2"),
          Map.entry("monitoring", "cloudwatch"),
          Map.entry("resourcegroupstaggingapi", "tag"),
          Map.entry("tagging", "tag"),
          Map.entry("usernotifications", "notifications"),
          Map.entry("waf", "wafv2"));

  private IamActions() {}

  /**
   * The action of an operation.
   *
   * @param operation such as {@code "tagging:GetResources"}
   */
  public static String of(String operation) {
    int colon = operation.indexOf(':');
    if (colon < 1 || colon == operation.length() - 1) {
      throw new IllegalArgumentException("not an operation of a service: " + operation);
    }
    String service = operation.substring(0, colon);
    return PREFIXES.getOrDefault(service, service) + operation.substring(colon);
  }

  /** The actions of operations, sorted. */
  public static SortedSet<String> of(Collection<String> operations) {
    SortedSet<String> actions = new TreeSet<>();
    operations.forEach(operation -> actions.add(of(operation)));
    return actions;
  }
}

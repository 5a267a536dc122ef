package dev.plumbline.collectors.recorded;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The accounts whose role is assumed with an external id only. */
final class ExternalIds {
  private final Map<String, String> byAccount = new ConcurrentHashMap<>();

  void ask(String account, String id) {
    byAccount.put(account, id);
  }

  void forget() {
    byAccount.clear();
  }

  /**
   * Whether a role is to be assumed with another external id than its account asks for, or none.
   */
  boolean refuse(Asked asked) {
    return asked.operation().equals("sts:AssumeRole")
        && byAccount.entrySet().stream()
            .filter(each -> asked.form().getOrDefault("RoleArn", "").contains(each.getKey()))
            .anyMatch(each -> !each.getValue().equals(asked.form().get("ExternalId")));
  }
}

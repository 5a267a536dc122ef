package dev.plumbline.collectors.aws.organizations;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.framework.Gathering;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.organizations.model.PolicyType;
import software.amazon.awssdk.services.organizations.model.PolicyTypeSummary;
import software.amazon.awssdk.services.organizations.model.Root;

/**
 * The policy types of the organization. A root lists those that are enabled; of the others the
 * service model knows the names.
 */
final class PolicyTypes {

  private static final String ENABLED = "ENABLED";

  private PolicyTypes() {}

  static void write(Listed<Root> roots, Gathering gathering) {
    Map<String, Answer<PolicyTypeSummary>> listed = new TreeMap<>();
    for (Answer<Root> root : roots.items()) {
      for (PolicyTypeSummary type : root.value().policyTypes()) {
        listed.put(type.typeAsString(), new Answer<>(type, root.from()));
      }
    }
    listed.forEach((name, type) -> write(name, type, gathering));
    if (roots.gap().isEmpty()) {
      roots
          .last()
          .ifPresent(
              from ->
                  PolicyType.knownValues().stream()
                      .map(PolicyType::toString)
                      .filter(name -> !listed.containsKey(name))
                      .sorted()
                      .forEach(
                          name ->
                              gathering.add(
                                  "policy type",
                                  name,
                                  from,
                                  fields()
                                      .orAbsent("name", name)
                                      .with("enabled", false)
                                      .absent("status"))));
    }
  }

  private static void write(String name, Answer<PolicyTypeSummary> type, Gathering gathering) {
    String status = type.value().statusAsString();
    gathering.add(
        "policy type",
        name,
        type.from(),
        fields()
            .orAbsent("name", name)
            .ifKnown("enabled", status == null ? null : (Boolean) status.equals(ENABLED))
            .ifKnown("status", status));
  }
}

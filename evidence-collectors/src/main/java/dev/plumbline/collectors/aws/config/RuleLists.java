package dev.plumbline.collectors.aws.config;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.ReadFailure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.config.ConfigClient;
import software.amazon.awssdk.services.config.model.ConfigRule;
import software.amazon.awssdk.services.config.model.DescribeRemediationConfigurationsResponse;
import software.amazon.awssdk.services.config.model.RemediationConfiguration;

/** The rules of one account and Region, and their remediation, which is asked for 25 at a time. */
record RuleLists(ConfigClient config, Calls calls) {

  static final String RULES = "config:DescribeConfigRules";
  static final String REMEDIATIONS = "config:DescribeRemediationConfigurations";

  private static final int RULES_A_CALL = 25;

  /**
   * Whether a rule has a remediation.
   *
   * @param answer the answer that says so
   */
  record Remediation(
      String rule, Optional<RemediationConfiguration> configuration, Answer<?> answer) {}

  Listed<ConfigRule> rules() {
    return calls.list(
        RULES,
        config.describeConfigRulesPaginator(r -> {}),
        page -> Page.of(page.configRules(), page.nextToken()));
  }

  /** The remediation of every rule, as far as it can be read. */
  List<Remediation> remediations(Gathering gathering) {
    List<String> names = new ArrayList<>();
    rules().into(gathering, rule -> names.add(name(rule)));
    List<Remediation> remediations = new ArrayList<>();
    for (int start = 0; start < names.size(); start += RULES_A_CALL) {
      List<String> some = names.subList(start, Math.min(start + RULES_A_CALL, names.size()));
      try {
        remediations.addAll(remediations(some));
      } catch (ReadFailure failed) {
        gathering.fail(failed.failure());
      }
    }
    return remediations;
  }

  private List<Remediation> remediations(List<String> names) {
    Answer<DescribeRemediationConfigurationsResponse> answer =
        calls.call(
            REMEDIATIONS,
            () -> config.describeRemediationConfigurations(r -> r.configRuleNames(names)));
    Map<String, RemediationConfiguration> byRule = new HashMap<>();
    answer
        .part("RemediationConfigurations", r -> r.hasRemediationConfigurations() ? r : null)
        .remediationConfigurations()
        .forEach(each -> byRule.put(each.configRuleName(), each));
    return names.stream()
        .map(name -> new Remediation(name, Optional.ofNullable(byRule.get(name)), answer))
        .toList();
  }

  static String name(Answer<ConfigRule> rule) {
    return rule.part("ConfigRules[].ConfigRuleName", ConfigRule::configRuleName);
  }
}

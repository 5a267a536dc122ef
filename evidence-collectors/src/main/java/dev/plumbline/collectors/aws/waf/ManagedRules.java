package dev.plumbline.collectors.aws.waf;

import dev.plumbline.collectors.framework.Fields;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wafv2.model.ManagedRuleGroupStatement;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.WebACL;

/**
 * The managed rule groups of a web ACL. WAF allows them at the top of a rule only. Without a
 * version a group follows its vendor's default.
 */
final class ManagedRules {

  private ManagedRules() {}

  static List<Fields> of(String acl, WebACL rules) {
    return rules.rules().stream()
        .flatMap(
            rule -> Stream.ofNullable(managed(rule)).map(group -> fields(acl, rule.name(), group)))
        .toList();
  }

  private static @Nullable ManagedRuleGroupStatement managed(Rule rule) {
    return rule.statement() == null ? null : rule.statement().managedRuleGroupStatement();
  }

  private static Fields fields(String acl, @Nullable String rule, ManagedRuleGroupStatement group) {
    return Fields.thing(acl + "/" + Objects.requireNonNullElse(rule, group.name()))
        .ifKnown("name", group.name())
        .ifKnown("vendor", group.vendorName())
        .orAbsent("version", group.version());
  }
}

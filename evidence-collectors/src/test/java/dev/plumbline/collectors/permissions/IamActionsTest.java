package dev.plumbline.collectors.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IamActionsTest {
  @ParameterizedTest
  @CsvSource({
    "iam:GetAccountSummary, iam:GetAccountSummary",
    "accessanalyzer:ListAnalyzers, access-analyzer:ListAnalyzers",
    "access-analyzer:ListAnalyzers, access-analyzer:ListAnalyzers",
    "cloudwatchlogs:DescribeMetricFilters, logs:DescribeMetricFilters",
    "eventbridge:ListRules, events:ListRules",
    "inspector:ListCoverage, inspector2:ListCoverage",
    "inspector2:ListCoverage, inspector2:ListCoverage",
    "monitoring:DescribeAlarms, cloudwatch:DescribeAlarms",
    "resourcegroupstaggingapi:GetResources, tag:GetResources",
    "tagging:GetResources, tag:GetResources",
    "trustedadvisor:ListRecommendations, trustedadvisor:ListRecommendations",
    "usernotifications:ListEventRules, notifications:ListEventRules",
    "waf:GetWebACL, wafv2:GetWebACL"
  })
  void an_operation_needs_the_action_of_its_service(String operation, String action) {
    assertThat(IamActions.of(operation)).isEqualTo(action);
  }

  @Test
  void actions_are_sorted_and_stand_once() {
    assertThat(IamActions.of(List.of("tagging:GetResources", "iam:A", "tag:GetResources")))
        .containsExactly("iam:A", "tag:GetResources");
  }

  @Test
  void a_text_without_a_service_is_no_operation() {
    assertThatIllegalArgumentException().isThrownBy(() -> IamActions.of("GetResources"));
  }
}

package dev.plumbline.collectors.recorded;

import java.util.List;
import java.util.regex.Pattern;

/** The operations that services without a target or a form tell by their path. */
final class RestPaths {

  private record Row(String service, Pattern path, String operation) {}

  private static final String WORKLOAD = "/workloads/[^/]+";

  private static final List<Row> ROWS =
      List.of(
          row("securityhub", "/accounts", "DescribeHub"),
          row("guardduty", "/detector", "ListDetectors"),
          row("guardduty", "/detector/.+", "GetDetector"),
          row("notifications", "/notification-configurations", "ListNotificationConfigurations"),
          row("notifications", "/event-rules", "ListEventRules"),
          row("artifact", "/v1/report/list", "ListReports"),
          row("artifact", "/v1/account-settings/get", "GetAccountSettings"),
          row("wellarchitected", "/workloadsSummaries", "ListWorkloads"),
          row("wellarchitected", WORKLOAD, "GetWorkload"),
          row("wellarchitected", WORKLOAD + "/lensReviews", "ListLensReviews"),
          row("wellarchitected", WORKLOAD + "/milestonesSummaries", "ListMilestones"),
          row("wellarchitected", WORKLOAD + "/lensReviews/[^/]+/answers", "ListAnswers"),
          row("wellarchitected", WORKLOAD + "/lensReviews/[^/]+/answers/[^/]+", "GetAnswer"),
          row("wellarchitected", WORKLOAD + "/checkSummaries", "ListCheckSummaries"),
          row("wellarchitected", WORKLOAD + "/checks", "ListCheckDetails"),
          row("wellarchitected", "/notifications", "ListNotifications"));

  private RestPaths() {}

  private static Row row(String service, String path, String operation) {
    return new Row(service, Pattern.compile(path), operation);
  }

  /** The operation; for a path that is not known, the method and the path. */
  static String operation(String service, String method, String path) {
    return switch (service) {
      case "account", "imagebuilder" -> Character.toUpperCase(path.charAt(1)) + path.substring(2);
      default ->
          ROWS.stream()
              .filter(row -> row.service().equals(service) && row.path().matcher(path).matches())
              .map(Row::operation)
              .findFirst()
              .orElse(method + " " + path);
    };
  }
}

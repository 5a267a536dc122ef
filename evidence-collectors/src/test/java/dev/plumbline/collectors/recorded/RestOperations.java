package dev.plumbline.collectors.recorded;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which operation of a REST service a method and a path ask for, after the service models. */
final class RestOperations {

  private record Route(String service, String method, Pattern path, String operation) {
    boolean leadsTo(String askedService, String askedMethod, String askedPath) {
      return service.equals(askedService)
          && method.equals(askedMethod)
          && path.matcher(askedPath).matches();
    }
  }

  private static final String WORKLOAD = "/workloads/[^/]+";

  private static final List<Route> ROUTES =
      List.of(
          post("inspector2", "/status/batch/get", "BatchGetAccountStatus"),
          post("inspector2", "/coverage/list", "ListCoverage"),
          post("inspector2", "/findings/list", "ListFindings"),
          post("inspector2", "/vulnerabilities/search", "SearchVulnerabilities"),
          post("inspector2", "/codesecurity/integration/list", "ListCodeSecurityIntegrations"),
          post(
              "inspector2",
              "/codesecurity/scan-configuration/list",
              "ListCodeSecurityScanConfigurations"),
          post(
              "inspector2",
              "/organizationconfiguration/describe",
              "DescribeOrganizationConfiguration"),
          get("access-analyzer", "/analyzer", "ListAnalyzers"),
          post("controltower", "/list-landingzones", "ListLandingZones"),
          post("controltower", "/get-landingzone", "GetLandingZone"),
          post("controltower", "/list-enabled-controls", "ListEnabledControls"),
          post("controlcatalog", "/list-controls", "ListControls"),
          post("controlcatalog", "/get-control", "GetControl"),
          post("controlcatalog", "/list-control-mappings", "ListControlMappings"),
          get("securityhub", "/accounts", "DescribeHub"),
          post("securityhub", "/standards/get", "GetEnabledStandards"),
          get("securityhub", "/organization/configuration", "DescribeOrganizationConfiguration"),
          post(
              "securityhub",
              "/configurationPolicyAssociation/list",
              "ListConfigurationPolicyAssociations"),
          get("securityhub", "/findingAggregator/list", "ListFindingAggregators"),
          post("securityhub", "/findings", "GetFindings"),
          get("securityhub", "/associations", "ListStandardsControlAssociations"),
          get("securityhub", "/securityControls/definitions", "ListSecurityControlDefinitions"),
          get("securityhub", "/hubv2", "DescribeSecurityHubV2"),
          get("securityhub", "/productSubscriptions", "ListEnabledProductsForImport"),
          get("guardduty", "/detector", "ListDetectors"),
          get("guardduty", "/detector/[^/]+", "GetDetector"),
          get("guardduty", "/detector/[^/]+/admin", "DescribeOrganizationConfiguration"),
          post("guardduty", "/detector/[^/]+/findings", "ListFindings"),
          post("guardduty", "/detector/[^/]+/findings/get", "GetFindings"),
          get("trustedadvisor", "/v1/recommendations", "ListRecommendations"),
          get("notifications", "/notification-configurations", "ListNotificationConfigurations"),
          get("notifications", "/event-rules", "ListEventRules"),
          get("artifact", "/v1/report/list", "ListReports"),
          get("artifact", "/v1/account-settings/get", "GetAccountSettings"),
          post("wellarchitected", "/workloadsSummaries", "ListWorkloads"),
          get("wellarchitected", WORKLOAD, "GetWorkload"),
          get("wellarchitected", WORKLOAD + "/lensReviews", "ListLensReviews"),
          post("wellarchitected", WORKLOAD + "/milestonesSummaries", "ListMilestones"),
          get("wellarchitected", WORKLOAD + "/lensReviews/[^/]+/answers", "ListAnswers"),
          get("wellarchitected", WORKLOAD + "/lensReviews/[^/]+/answers/[^/]+", "GetAnswer"),
          post("wellarchitected", WORKLOAD + "/checkSummaries", "ListCheckSummaries"),
          post("wellarchitected", WORKLOAD + "/checks", "ListCheckDetails"),
          post("wellarchitected", "/notifications", "ListNotifications"));

  private RestOperations() {}

  static Optional<String> name(String service, String method, String path) {
    return ROUTES.stream()
        .filter(route -> route.leadsTo(service, method, path))
        .map(Route::operation)
        .findFirst();
  }

  private static Route get(String service, String path, String operation) {
    return new Route(service, "GET", Pattern.compile(path), operation);
  }

  private static Route post(String service, String path, String operation) {
    return new Route(service, "POST", Pattern.compile(path), operation);
  }
}

package dev.plumbline.collectors;

import dev.plumbline.collectors.PagesTest.Paged;
import dev.plumbline.collectors.recorded.RecordedAws;
import java.util.stream.Stream;

/** The lists of the security and governance services, two items each. */
final class SecurityPages {

  private static final String SMALL = "nextToken";
  private static final String LARGE = "NextToken";

  private SecurityPages() {}

  /** What is asked about the items of the lists. */
  static void answerDetails(RecordedAws aws) {
    aws.pages("controltower:GetLandingZone", "{\"landingZone\": {\"status\": \"ACTIVE\"}}")
        .pages(
            "config:DescribeConformancePackCompliance",
            "{\"ConformancePackRuleComplianceList\": []}")
        .pages(
            "config:DescribeOrganizationConformancePackStatuses",
            "{\"OrganizationConformancePackStatuses\": []}")
        .pages("guardduty:GetFindings", "{\"findings\": [{\"id\": \"one\"}, {\"id\": \"two\"}]}")
        .pages("wafv2:GetWebACL", "{\"WebACL\": {\"Rules\": []}}");
  }

  static Stream<Paged> lists() {
    return Stream.of(
        list(
            "organizations:ListAWSServiceAccessForOrganization",
            "trusted services",
            "EnabledServicePrincipals",
            LARGE,
            "ServicePrincipal"),
        list("inspector2:ListCoverage", "scan coverage", "coveredResources", SMALL, "resourceId"),
        list("inspector2:ListFindings", "vulnerability findings", "findings", SMALL, "findingArn"),
        new Paged(
            "inspector2:SearchVulnerabilities",
            "vulnerability findings",
            PagesTest.json("vulnerabilities", SMALL),
            "{\"id\": \"CVE-2026-40001\", \"epss\": {\"score\": 0.5}}",
            "{\"id\": \"CVE-2026-40009\"}"),
        list(
            "inspector2:ListCodeSecurityIntegrations",
            "code integrations",
            "integrations",
            SMALL,
            "integrationArn"),
        list(
            "inspector2:ListCodeSecurityScanConfigurations",
            "code scan configurations",
            "configurations",
            SMALL,
            "scanConfigurationArn"),
        list("access-analyzer:ListAnalyzers", "access analyzers", "analyzers", SMALL, "arn"),
        list("controltower:ListLandingZones", "landing zones", "landingZones", SMALL, "arn"),
        list(
            "controltower:ListEnabledControls",
            "enabled controls",
            "enabledControls",
            SMALL,
            "arn"),
        list("controlcatalog:ListControls", "control catalogue", "Controls", LARGE, "Arn"),
        new Paged(
            "controlcatalog:ListControlMappings",
            "control mappings",
            PagesTest.json("ControlMappings", LARGE),
            "{\"ControlArn\": \"one\", \"MappingType\": \"FRAMEWORK\"}",
            "{\"ControlArn\": \"two\", \"MappingType\": \"FRAMEWORK\"}"),
        list(
            "config:DescribeConfigurationAggregators",
            "configuration aggregators",
            "ConfigurationAggregators",
            LARGE,
            "ConfigurationAggregatorName"),
        list("config:DescribeConfigRules", "config rules", "ConfigRules", LARGE, "ConfigRuleName"),
        new Paged(
            "config:DescribeRemediationExecutionStatus",
            "remediation executions",
            PagesTest.json("RemediationExecutionStatuses", LARGE),
            "{\"State\": \"FAILED\", \"LastUpdatedTime\": 1790000000}",
            "{\"State\": \"SUCCEEDED\", \"LastUpdatedTime\": 1790000060}"),
        list(
            "config:DescribeConformancePacks",
            "conformance packs",
            "ConformancePackDetails",
            LARGE,
            "ConformancePackName"),
        list(
            "config:DescribeConformancePackCompliance",
            "conformance packs",
            "ConformancePackRuleComplianceList",
            LARGE,
            "ConfigRuleName"),
        list(
            "config:DescribeOrganizationConformancePacks",
            "organization conformance packs",
            "OrganizationConformancePacks",
            LARGE,
            "OrganizationConformancePackName"),
        new Paged(
            "config:DescribeOrganizationConformancePackStatuses",
            "organization conformance packs",
            PagesTest.json("OrganizationConformancePackStatuses", LARGE),
            "{\"OrganizationConformancePackName\": \"other\", \"Status\": \"CREATE_FAILED\"}",
            "{\"OrganizationConformancePackName\": \"security-pillar\", \"Status\": \"OK\"}"),
        new Paged(
            "config:SelectAggregateResourceConfig",
            "resource counts",
            PagesTest.json("Results", LARGE),
            "\"{\\\"resourceType\\\": \\\"AWS::S3::Bucket\\\", \\\"COUNT(*)\\\": 1}\"",
            "\"{\\\"resourceType\\\": \\\"AWS::EC2::Instance\\\", \\\"COUNT(*)\\\": 2}\""),
        list(
            "securityhub:GetEnabledStandards",
            "security standards",
            "StandardsSubscriptions",
            LARGE,
            "StandardsSubscriptionArn"),
        list(
            "securityhub:ListConfigurationPolicyAssociations",
            "policy associations",
            "ConfigurationPolicyAssociationSummaries",
            LARGE,
            "TargetId"),
        list("securityhub:GetFindings", "security findings", "Findings", LARGE, "Id"),
        list(
            "securityhub:ListSecurityControlDefinitions",
            "standard controls",
            "SecurityControlDefinitions",
            LARGE,
            "SecurityControlId"),
        list(
            "securityhub:ListStandardsControlAssociations",
            "standard controls",
            "StandardsControlAssociationSummaries",
            LARGE,
            "StandardsArn"),
        new Paged(
            "securityhub:ListEnabledProductsForImport",
            "security products",
            PagesTest.json("ProductSubscriptions", LARGE),
            "\"arn:aws:securityhub:us-east-1:1:product-subscription/aws/guardduty\"",
            "\"arn:aws:securityhub:us-east-1:1:product-subscription/aws/inspector\""),
        new Paged(
            "guardduty:ListFindings",
            "threat findings",
            PagesTest.json("findingIds", SMALL),
            "\"one\"",
            "\"two\""),
        list("shield:ListProtections", "shield protections", "Protections", LARGE, "Id"),
        list("wafv2:ListWebACLs", "web ACLs", "WebACLs", "NextMarker", "Id"),
        list("wafv2:ListWebACLs", "distribution web ACLs", "WebACLs", "NextMarker", "Id"),
        list(
            "trustedadvisor:ListRecommendations",
            "recommendations",
            "recommendationSummaries",
            SMALL,
            "arn"),
        list("health:DescribeEventsForOrganization", "health events", "events", SMALL, "arn"));
  }

  private static Paged list(
      String operation, String source, String list, String token, String field) {
    return new Paged(
        operation,
        source,
        PagesTest.json(list, token),
        "{\"%s\": \"one\"}".formatted(field),
        "{\"%s\": \"two\"}".formatted(field));
  }
}

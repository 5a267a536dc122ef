package dev.plumbline.collectors;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every operation the collectors call, with the sources whose cells need it. */
final class Operations {

  static final Map<String, List<String>> SOURCES = new TreeMap<>();

  /** Those that no policy that ships needs: what they read is for policies of an organization. */
  static final Set<String> WITHOUT_POLICY = new TreeSet<>();

  static {
    add("organizations:DescribeOrganization", "organization");
    add("organizations:ListRoots", "organization roots", "organization tree");
    add("organizations:ListAccounts", "accounts");
    add("organizations:ListAccountsForParent", "organization tree");
    add("organizations:ListOrganizationalUnitsForParent", "organization tree");
    add("organizations:ListTagsForResource", "account tags");
    add("organizations:ListPolicies", "guardrails", "guardrail statements", "guardrail targets");
    add("organizations:DescribePolicy", "guardrail statements");
    add("organizations:ListTargetsForPolicy", "guardrail targets");
    add(
        "organizations:ListDelegatedAdministrators",
        "delegated services",
        "scanning configurations",
        "configuration aggregators",
        "organization conformance packs",
        "resource counts",
        "hub configurations",
        "policy associations",
        "standard controls",
        "detection configurations");
    add(
        "organizations:ListDelegatedServicesForAccount",
        "delegated services",
        "scanning configurations",
        "configuration aggregators",
        "organization conformance packs",
        "resource counts",
        "hub configurations",
        "policy associations",
        "standard controls",
        "detection configurations");
    add(
        "account:GetAlternateContact",
        "security contacts",
        "operations contacts",
        "billing contacts");
    add("account:GetContactInformation", "primary contacts");
    add("account:ListRegions", "account regions");
    add("iam:GetAccountSummary", "account summary");
    add("iam:GenerateCredentialReport", "credential report");
    add("iam:GetCredentialReport", "credential report");
    add("iam:ListVirtualMFADevices", "virtual MFA devices");
    add("iam:ListOrganizationsFeatures", "root access");
    add("codepipeline:ListPipelines", "pipelines", "pipeline runs", "pipeline states");
    add("codepipeline:GetPipeline", "pipelines");
    add("codebuild:ListProjects", "build projects");
    add("codebuild:BatchGetProjects", "build projects");
    add("config:DescribeConfigurationRecorders", "configuration recorders");
    add("config:DescribeConfigurationRecorderStatus", "configuration recorders");
    add("securityhub:DescribeHub", "security hubs");
    add(
        "guardduty:ListDetectors",
        "detectors",
        "detection features",
        "detection configurations",
        "threat findings");
    add("guardduty:GetDetector", "detectors", "detection features");
    add("cloudtrail:DescribeTrails", "trails");
    add("cloudtrail:GetTrailStatus", "trails");
    add("cloudformation:ListStacks", "stacks");
    add("cloudformation:ListStackSets", "stack sets");
    add("cloudformation:DescribeStackSet", "stack sets");
    add("cloudformation:ListStackInstances", "stack sets");
    add("cloudformation:DescribeOrganizationsAccess", "stack set access");
    unasked("cloudformation:DescribeStacks", "stack details");
    add("cloudformation:ListTypes", "hooks");
    add("cloudformation:BatchDescribeTypeConfigurations", "hooks");
    unasked("cloudformation:ListHookResults", "hook results");
    add("codepipeline:ListPipelineExecutions", "pipeline runs");
    add("codepipeline:ListActionExecutions", "pipeline runs");
    add("codebuild:BatchGetBuilds", "pipeline runs");
    add("codepipeline:GetPipelineState", "pipeline states");
    add("events:ListRules", "event rules");
    add("events:ListTargetsByRule", "event rules");
    unasked("cloudwatch:DescribeAlarms", "alarms");
    add("logs:DescribeMetricFilters", "metric filters");
    add("sns:ListTopics", "topic subscriptions");
    add("sns:ListSubscriptionsByTopic", "topic subscriptions");
    add("sns:ListSubscriptions", "own subscriptions");
    add("notifications:ListNotificationConfigurations", "notification rules");
    add("notifications:ListEventRules", "notification rules");
    add("cloudtrail:LookupEvents", "root events");
    add("ecr:GetRegistryScanningConfiguration", "image registries");
    add("ecr:DescribeRepositories", "image repositories");
    add("imagebuilder:ListImagePipelines", "image pipelines");
    add("imagebuilder:GetImagePipeline", "image pipelines");
    add("ssm:DescribeInstanceInformation", "managed instances", "patch states");
    add("ssm:DescribeInstancePatchStates", "patch states");
    unasked("ssm:ListAssociations", "instance associations");
    add("ssm:ListComplianceSummaries", "compliance summaries");
    add("artifact:ListReports", "audit reports");
    add("artifact:GetAccountSettings", "report notifications");
    add(
        "wellarchitected:ListWorkloads",
        "reviewed workloads",
        "review answers",
        "security answers",
        "review checks");
    add("wellarchitected:GetWorkload", "reviewed workloads");
    add("wellarchitected:ListLensReviews", "reviewed workloads");
    add("wellarchitected:ListMilestones", "reviewed workloads");
    add("wellarchitected:GetAnswer", "review answers", "review checks");
    unasked("wellarchitected:ListAnswers", "security answers");
    unasked("wellarchitected:ListCheckSummaries", "review checks");
    unasked("wellarchitected:ListCheckDetails", "review checks");
    add("wellarchitected:ListNotifications", "lens notices");
    add("tag:GetResources", "resource environments");
    unasked("organizations:ListAWSServiceAccessForOrganization", "trusted services");
    add("inspector2:BatchGetAccountStatus", "scanner status");
    add("inspector2:ListCoverage", "scan coverage");
    add("inspector2:ListFindings", "vulnerability findings");
    add("inspector2:SearchVulnerabilities", "vulnerability findings");
    unasked("inspector2:ListCodeSecurityIntegrations", "code integrations");
    add("inspector2:ListCodeSecurityScanConfigurations", "code scan configurations");
    add("inspector2:DescribeOrganizationConfiguration", "scanning configurations");
    add("access-analyzer:ListAnalyzers", "access analyzers");
    add("controltower:ListLandingZones", "landing zones", "enabled controls");
    add("controltower:GetLandingZone", "landing zones");
    add("controltower:ListEnabledControls", "enabled controls");
    add("controlcatalog:GetControl", "enabled controls");
    unasked("controlcatalog:ListControls", "control catalogue");
    unasked("controlcatalog:ListControlMappings", "control mappings");
    add("config:DescribeConfigurationAggregators", "configuration aggregators", "resource counts");
    add("config:DescribeConfigRules", "config rules", "remediations", "remediation executions");
    add("config:DescribeRemediationConfigurations", "remediations", "remediation executions");
    add("config:DescribeRemediationExecutionStatus", "remediation executions");
    unasked("config:DescribeConformancePacks", "conformance packs");
    unasked("config:DescribeConformancePackCompliance", "conformance packs");
    add("config:DescribeOrganizationConformancePacks", "organization conformance packs");
    add("config:DescribeOrganizationConformancePackStatuses", "organization conformance packs");
    add("config:SelectAggregateResourceConfig", "resource counts");
    add("securityhub:GetEnabledStandards", "security standards");
    add("securityhub:DescribeOrganizationConfiguration", "hub configurations");
    add("securityhub:ListConfigurationPolicyAssociations", "policy associations");
    add("securityhub:ListSecurityControlDefinitions", "standard controls");
    add("securityhub:ListStandardsControlAssociations", "standard controls");
    add("securityhub:GetFindings", "security findings");
    add("securityhub:DescribeSecurityHubV2", "unified hubs");
    unasked("securityhub:ListEnabledProductsForImport", "security products");
    add("guardduty:DescribeOrganizationConfiguration", "detection configurations");
    add("guardduty:ListFindings", "threat findings");
    add("guardduty:GetFindings", "threat findings");
    unasked("shield:GetSubscriptionState", "shield subscriptions");
    unasked("shield:DescribeSubscription", "shield subscriptions");
    unasked("shield:DescribeEmergencyContactSettings", "shield subscriptions");
    unasked("shield:ListProtections", "shield protections");
    add("wafv2:ListWebACLs", "web ACLs", "distribution web ACLs");
    add("wafv2:GetWebACL", "web ACLs", "distribution web ACLs");
    add("trustedadvisor:ListRecommendations", "recommendations");
    add("health:DescribeHealthServiceStatusForOrganization", "health view");
    add("health:DescribeEventsForOrganization", "health events");
  }

  /** What the emulator could not answer; these bodies are AWS's shapes. */
  static final Map<String, String> UNRECORDED =
      Map.of(
          "account:GetContactInformation",
          """
          {"ContactInformation": {"CompanyName": "Example Corp", "PhoneNumber": "+1 555 0100"}}""",
          "account:ListRegions",
          """
          {"Regions": [{"RegionName": "us-east-1", "RegionOptStatus": "ENABLED_BY_DEFAULT"}]}""",
          "iam:ListOrganizationsFeatures",
          """
          <ListOrganizationsFeaturesResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/">\
          <ListOrganizationsFeaturesResult><OrganizationId>o-rvt1yy7sh4</OrganizationId>\
          <EnabledFeatures><member>RootSessions</member></EnabledFeatures>\
          </ListOrganizationsFeaturesResult><ResponseMetadata><RequestId>r</RequestId>\
          </ResponseMetadata></ListOrganizationsFeaturesResponse>""");

  private Operations() {}

  private static void unasked(String operation, String... sources) {
    add(operation, sources);
    WITHOUT_POLICY.add(operation);
  }

  private static void add(String operation, String... sources) {
    SOURCES.put(operation, List.of(sources));
  }
}

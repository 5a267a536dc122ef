package dev.plumbline.collectors;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every operation the collectors call, with the sources whose cells need it. */
final class Operations {

  static final Map<String, List<String>> SOURCES = new TreeMap<>();

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
    add("organizations:ListDelegatedAdministrators", "delegated services");
    add("organizations:ListDelegatedServicesForAccount", "delegated services");
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
    add("guardduty:ListDetectors", "detectors");
    add("guardduty:GetDetector", "detectors");
    add("cloudtrail:DescribeTrails", "trails");
    add("cloudtrail:GetTrailStatus", "trails");
    add("cloudformation:ListStacks", "stacks");
    add("cloudformation:ListStackSets", "stack sets");
    add("cloudformation:DescribeStackSet", "stack sets");
    add("cloudformation:ListStackInstances", "stack sets");
    add("cloudformation:DescribeOrganizationsAccess", "stack set access");
    add("cloudformation:DescribeStacks", "stack details");
    add("cloudformation:ListTypes", "hooks");
    add("cloudformation:BatchDescribeTypeConfigurations", "hooks");
    add("cloudformation:ListHookResults", "hook results");
    add("codepipeline:ListPipelineExecutions", "pipeline runs");
    add("codepipeline:ListActionExecutions", "pipeline runs");
    add("codebuild:BatchGetBuilds", "pipeline runs");
    add("codepipeline:GetPipelineState", "pipeline states");
    add("events:ListRules", "event rules");
    add("events:ListTargetsByRule", "event rules");
    add("cloudwatch:DescribeAlarms", "alarms");
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
    add("ssm:ListAssociations", "instance associations");
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
    add("wellarchitected:ListAnswers", "security answers");
    add("wellarchitected:ListCheckSummaries", "review checks");
    add("wellarchitected:ListCheckDetails", "review checks");
    add("wellarchitected:ListNotifications", "lens notices");
    add("tag:GetResources", "resource environments");
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

  private static void add(String operation, String... sources) {
    SOURCES.put(operation, List.of(sources));
  }
}

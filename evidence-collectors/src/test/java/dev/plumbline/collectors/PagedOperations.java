package dev.plumbline.collectors;

import java.util.stream.Stream;

/** The lists of operations, notifications, delivery and reviews that come in pages. */
final class PagedOperations {

  private PagedOperations() {}

  static Stream<PagesTest.Paged> lists() {
    return Stream.of(
            events(), topics(), cloudFormation(), delivery(), systemsManager(), wellArchitected())
        .flatMap(lists -> lists);
  }

  private static PagesTest.Paged json(
      String operation, String source, String list, String token, String first, String second) {
    return new PagesTest.Paged(operation, source, PagesTest.json(list, token), first, second);
  }

  private static PagesTest.Paged xml(
      String operation, String source, String list, String first, String second) {
    String name = operation.substring(operation.indexOf(':') + 1);
    return new PagesTest.Paged(operation, source, PagesTest.xml(name, list), first, second);
  }

  private static Stream<PagesTest.Paged> events() {
    return Stream.of(
        json(
            "events:ListRules",
            "event rules",
            "Rules",
            "NextToken",
            "{\"Name\": \"root-usage\", \"State\": \"ENABLED\"}",
            "{\"Name\": \"unrelated-nightly\"}"),
        json(
            "events:ListTargetsByRule",
            "event rules",
            "Targets",
            "NextToken",
            "{\"Id\": \"1\", \"Arn\": \"arn:aws:sns:::one\"}",
            "{\"Id\": \"2\", \"Arn\": \"arn:aws:sns:::two\"}"),
        json(
            "cloudtrail:LookupEvents",
            "root events",
            "Events",
            "NextToken",
            "{\"EventId\": \"1\", \"CloudTrailEvent\": \"{}\"}",
            "{\"EventId\": \"2\", \"CloudTrailEvent\": \"{}\"}"),
        json(
            "logs:DescribeMetricFilters",
            "metric filters",
            "metricFilters",
            "nextToken",
            "{\"logGroupName\": \"g\", \"filterName\": \"one\"}",
            "{\"logGroupName\": \"g\", \"filterName\": \"two\"}"),
        json(
            "notifications:ListNotificationConfigurations",
            "notification rules",
            "notificationConfigurations",
            "nextToken",
            "{\"arn\": \"arn:1\", \"name\": \"one\", \"status\": \"ACTIVE\"}",
            "{\"arn\": \"arn:2\", \"name\": \"two\", \"status\": \"INACTIVE\"}"),
        json(
            "notifications:ListEventRules",
            "notification rules",
            "eventRules",
            "nextToken",
            "{\"arn\": \"arn:1\", \"regions\": [\"us-east-1\"]}",
            "{\"arn\": \"arn:2\", \"regions\": []}"));
  }

  private static Stream<PagesTest.Paged> topics() {
    return Stream.of(
        xml(
            "cloudwatch:DescribeAlarms",
            "alarms",
            "MetricAlarms",
            "<member><AlarmName>one</AlarmName></member>",
            "<member><AlarmName>two</AlarmName></member>"),
        xml(
            "sns:ListTopics",
            "topic subscriptions",
            "Topics",
            "<member><TopicArn>arn:1</TopicArn></member>",
            "<member><TopicArn>arn:2</TopicArn></member>"),
        xml(
            "sns:ListSubscriptionsByTopic",
            "topic subscriptions",
            "Subscriptions",
            "<member><SubscriptionArn>arn:1</SubscriptionArn></member>",
            "<member><SubscriptionArn>PendingConfirmation</SubscriptionArn></member>"),
        xml(
            "sns:ListSubscriptions",
            "own subscriptions",
            "Subscriptions",
            "<member><SubscriptionArn>arn:1</SubscriptionArn></member>",
            "<member><SubscriptionArn>arn:2</SubscriptionArn></member>"));
  }

  private static Stream<PagesTest.Paged> cloudFormation() {
    return Stream.of(
        xml(
            "cloudformation:DescribeStacks",
            "stack details",
            "Stacks",
            "<member><StackName>one</StackName></member>",
            "<member><StackName>two</StackName></member>"),
        xml(
            "cloudformation:ListTypes",
            "hooks",
            "TypeSummaries",
            "<member><TypeName>A::B::One</TypeName></member>",
            "<member><TypeName>A::B::Two</TypeName></member>"),
        xml(
            "cloudformation:ListHookResults",
            "hook results",
            "HookResults",
            "<member><TypeName>A::B::One</TypeName></member>",
            "<member><TypeName>A::B::Two</TypeName></member>"));
  }

  private static Stream<PagesTest.Paged> delivery() {
    return Stream.of(
        json(
            "codepipeline:ListActionExecutions",
            "pipeline runs",
            "actionExecutionDetails",
            "nextToken",
            "{\"stageName\": \"Scan\", \"actionName\": \"Scan\", \"status\": \"Succeeded\"}",
            "{\"stageName\": \"Build\", \"actionName\": \"Build\", \"status\": \"Succeeded\"}"),
        json(
            "ecr:DescribeRepositories",
            "image repositories",
            "repositories",
            "nextToken",
            "{\"repositoryName\": \"one\"}",
            "{\"repositoryName\": \"two\"}"),
        json(
            "imagebuilder:ListImagePipelines",
            "image pipelines",
            "imagePipelineList",
            "nextToken",
            "{\"arn\": \"arn:1\"}",
            "{\"arn\": \"arn:2\"}"),
        json(
            "artifact:ListReports",
            "audit reports",
            "reports",
            "nextToken",
            "{\"id\": \"report-1\", \"version\": 1}",
            "{\"id\": \"report-2\", \"version\": 1}"),
        json(
            "tag:GetResources",
            "resource environments",
            "ResourceTagMappingList",
            "PaginationToken",
            "{\"ResourceARN\": \"arn:1\", \"Tags\": [{\"Key\": \"env\", \"Value\": \"prod\"}]}",
            "{\"ResourceARN\": \"arn:2\", \"Tags\": [{\"Key\": \"env\", \"Value\": \"dev\"}]}"));
  }

  private static Stream<PagesTest.Paged> systemsManager() {
    return Stream.of(
        json(
            "ssm:DescribeInstanceInformation",
            "managed instances",
            "InstanceInformationList",
            "NextToken",
            "{\"InstanceId\": \"i-0000000000000000a\"}",
            "{\"InstanceId\": \"i-0000000000000000b\"}"),
        json(
            "ssm:DescribeInstancePatchStates",
            "patch states",
            "InstancePatchStates",
            "NextToken",
            "{\"InstanceId\": \"i-0000000000000000a\", \"CriticalNonCompliantCount\": 1}",
            "{\"InstanceId\": \"i-0000000000000000b\", \"CriticalNonCompliantCount\": 2}"),
        json(
            "ssm:ListAssociations",
            "instance associations",
            "Associations",
            "NextToken",
            "{\"AssociationId\": \"1\"}",
            "{\"AssociationId\": \"2\"}"),
        json(
            "ssm:ListComplianceSummaries",
            "compliance summaries",
            "ComplianceSummaryItems",
            "NextToken",
            "{\"ComplianceType\": \"Patch\"}",
            "{\"ComplianceType\": \"Association\"}"));
  }

  private static Stream<PagesTest.Paged> wellArchitected() {
    String id = "0123456789abcdef0123456789abcdef";
    return Stream.of(
        workloads("ListWorkloads", "reviewed workloads", "WorkloadSummaries", id),
        workloads("ListLensReviews", "reviewed workloads", "LensReviewSummaries", "LensArn", "a"),
        workloads(
            "ListMilestones", "reviewed workloads", "MilestoneSummaries", "MilestoneName", "m"),
        workloads("ListAnswers", "security answers", "AnswerSummaries", "QuestionId", "q"),
        workloads("ListNotifications", "lens notices", "NotificationSummaries", "Type", "T"),
        workloads("ListCheckSummaries", "review checks", "CheckSummaries", "Id", "c"),
        workloads("ListCheckDetails", "review checks", "CheckDetails", "Id", "7DAFEmoDos"));
  }

  private static PagesTest.Paged workloads(String name, String source, String list, String id) {
    String item = "{\"WorkloadId\": \"%s\", \"WorkloadName\": \"%s\"}";
    return json(
        "wellarchitected:" + name,
        source,
        list,
        "NextToken",
        item.formatted(id, "one"),
        item.formatted(id, "two"));
  }

  private static PagesTest.Paged workloads(
      String name, String source, String list, String field, String value) {
    String item = "{\"%s\": \"%s\", \"AccountId\": \"%s\"}";
    return json(
        "wellarchitected:" + name,
        source,
        list,
        "NextToken",
        item.formatted(field, value, "111111111111"),
        item.formatted(field, value, "222222222222"));
  }
}

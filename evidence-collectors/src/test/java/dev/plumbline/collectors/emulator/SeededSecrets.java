package dev.plumbline.collectors.emulator;

import dev.plumbline.collectors.recorded.Canaries;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codebuild.model.ArtifactsType;
import software.amazon.awssdk.services.codebuild.model.ComputeType;
import software.amazon.awssdk.services.codebuild.model.EnvironmentType;
import software.amazon.awssdk.services.codebuild.model.EnvironmentVariable;
import software.amazon.awssdk.services.codebuild.model.SourceType;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.codepipeline.model.ActionCategory;
import software.amazon.awssdk.services.codepipeline.model.ActionDeclaration;
import software.amazon.awssdk.services.codepipeline.model.ActionOwner;
import software.amazon.awssdk.services.codepipeline.model.ArtifactStoreType;
import software.amazon.awssdk.services.codepipeline.model.StageDeclaration;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * An account with secrets: in a variable and the buildspec of a build project, in the parameter of
 * a stack, in the address of a subscription, in the input of an event target, in the token with
 * which a pipeline gets its source.
 */
final class SeededSecrets {
  private static final String SECRET = Canaries.WORD + "-moto";
  private static final String TEMPLATE =
      "{\"Parameters\":{\"Password\":{\"Type\":\"String\"}},"
          + "\"Resources\":{\"Topic\":{\"Type\":\"AWS::SNS::Topic\"}}}";

  private static final String TRUST =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\","
          + "\"Principal\":{\"Service\":\"codepipeline.amazonaws.com\"}}]}";

  private SeededSecrets() {}

  static void in(URI endpoint, String account, AwsCredentialsProvider credentials) {
    pipeline(endpoint, credentials);
    try (CodeBuildClient builds =
            SeededOrganization.client(CodeBuildClient.builder(), endpoint, credentials);
        CloudFormationClient stacks =
            SeededOrganization.client(CloudFormationClient.builder(), endpoint, credentials);
        SnsClient topics = SeededOrganization.client(SnsClient.builder(), endpoint, credentials);
        EventBridgeClient events =
            SeededOrganization.client(EventBridgeClient.builder(), endpoint, credentials)) {
      builds.createProject(
          r ->
              r.name("payments-build")
                  .serviceRole("arn:aws:iam::" + account + ":role/build")
                  .artifacts(a -> a.type(ArtifactsType.NO_ARTIFACTS))
                  .source(
                      s ->
                          s.type(SourceType.S3)
                              .location("bucket/app.zip")
                              .buildspec("env: " + SECRET))
                  .environment(
                      e ->
                          e.type(EnvironmentType.LINUX_CONTAINER)
                              .image("standard")
                              .computeType(ComputeType.BUILD_GENERAL1_SMALL)
                              .environmentVariables(
                                  EnvironmentVariable.builder()
                                      .name("API_TOKEN")
                                      .value(SECRET)
                                      .build())));
      stacks.createStack(
          r ->
              r.stackName("payments")
                  .templateBody(TEMPLATE)
                  .parameters(p -> p.parameterKey("Password").parameterValue(SECRET)));
      String topic = topics.createTopic(r -> r.name("alerts")).topicArn();
      topics.subscribe(
          r ->
              r.topicArn(topic)
                  .protocol("https")
                  .endpoint("https://hooks.example.com/services/" + SECRET));
      events.putRule(r -> r.name("nightly").scheduleExpression("rate(1 day)"));
      events.putTargets(
          r ->
              r.rule("nightly")
                  .targets(
                      Target.builder().id("topic").arn(topic).input("\"" + SECRET + "\"").build()));
    }
  }

  private static void pipeline(URI endpoint, AwsCredentialsProvider credentials) {
    try (IamClient roles = SeededOrganization.client(IamClient.builder(), endpoint, credentials);
        CodePipelineClient pipelines =
            SeededOrganization.client(CodePipelineClient.builder(), endpoint, credentials)) {
      String role =
          roles.createRole(r -> r.roleName("deploy").assumeRolePolicyDocument(TRUST)).role().arn();
      pipelines.createPipeline(
          r ->
              r.pipeline(
                  p ->
                      p.name("payments-deploy")
                          .roleArn(role)
                          .artifactStore(a -> a.type(ArtifactStoreType.S3).location("artifacts"))
                          .stages(
                              stage(
                                  "Source",
                                  ActionCategory.SOURCE,
                                  ActionOwner.THIRD_PARTY,
                                  "GitHub",
                                  Map.of(
                                      "Owner", "example",
                                      "Repo", "payments",
                                      "Branch", "main",
                                      "OAuthToken", SECRET)),
                              stage(
                                  "Build",
                                  ActionCategory.BUILD,
                                  ActionOwner.AWS,
                                  "CodeBuild",
                                  Map.of("ProjectName", "payments-build")))));
    }
  }

  private static StageDeclaration stage(
      String name,
      ActionCategory category,
      ActionOwner owner,
      String provider,
      Map<String, String> configuration) {
    return StageDeclaration.builder()
        .name(name)
        .actions(
            ActionDeclaration.builder()
                .name(name)
                .actionTypeId(
                    t -> t.category(category).owner(owner).provider(provider).version("1"))
                .configuration(configuration)
                .build())
        .build();
  }
}

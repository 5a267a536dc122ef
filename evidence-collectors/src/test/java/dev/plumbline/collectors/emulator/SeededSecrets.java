package dev.plumbline.collectors.emulator;

import dev.plumbline.collectors.recorded.Canaries;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codebuild.model.ArtifactsType;
import software.amazon.awssdk.services.codebuild.model.ComputeType;
import software.amazon.awssdk.services.codebuild.model.EnvironmentType;
import software.amazon.awssdk.services.codebuild.model.EnvironmentVariable;
import software.amazon.awssdk.services.codebuild.model.SourceType;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * An account with secrets: in a variable and the buildspec of a build project, in the parameter of
 * a stack, in the address of a subscription, in the input of an event target.
 */
final class SeededSecrets {
  private static final String SECRET = Canaries.WORD + "-moto";
  private static final String TEMPLATE =
      "{\"Parameters\":{\"Password\":{\"Type\":\"String\"}},"
          + "\"Resources\":{\"Topic\":{\"Type\":\"AWS::SNS::Topic\"}}}";

  private SeededSecrets() {}

  static void in(URI endpoint, String account, AwsCredentialsProvider credentials) {
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
}

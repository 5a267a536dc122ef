package dev.plumbline.collectors.files.workflows;

import java.util.List;
import java.util.Locale;

/** The actions and commands that count as deployments. */
final class Deployments {

  static final List<String> ACTIONS =
      List.of(
          "actions/deploy-pages",
          "aws-actions/amazon-ecs-deploy-express-service",
          "aws-actions/amazon-ecs-deploy-task-definition",
          "aws-actions/aws-cloudformation-github-deploy",
          "aws-actions/aws-lambda-deploy",
          "appleboy/lambda-action",
          "einaregilsson/beanstalk-deploy",
          "jakejarvis/s3-sync-action",
          "pulumi/actions");

  static final List<String> COMMANDS =
      List.of(
          "aws cloudformation create-stack",
          "aws cloudformation deploy",
          "aws cloudformation execute-change-set",
          "aws cloudformation update-stack",
          "aws codepipeline start-pipeline-execution",
          "aws deploy create-deployment",
          "aws ecs update-service",
          "aws elasticbeanstalk update-environment",
          "aws lambda update-alias",
          "aws lambda update-function-code",
          "aws s3 cp",
          "aws s3 sync",
          "cdk deploy",
          "copilot deploy",
          "eb deploy",
          "helm install",
          "helm upgrade",
          "kubectl apply",
          "kubectl rollout",
          "kubectl set image",
          "pulumi up",
          "sam deploy",
          "serverless deploy",
          "sls deploy",
          "terraform apply",
          "terragrunt apply",
          "tofu apply");

  private Deployments() {}

  static boolean byAction(String action) {
    return ACTIONS.contains(action.toLowerCase(Locale.ROOT));
  }

  static boolean byCommand(Command command) {
    return COMMANDS.stream().anyMatch(command::begins);
  }
}

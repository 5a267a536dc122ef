package dev.plumbline.collectors.permissions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms in which roles are written, for those who make them. */
public enum RoleForm {
  /** Policy documents as IAM takes them, in one JSON object. */
  IAM {
    @Override
    public String write(Roles roles, RoleNames names) {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.set("startingPolicy", starting(roles, names));
      json.put("accountRoleName", names.role());
      names.trusted().ifPresent(trusted -> json.set("accountTrustPolicy", trust(trusted, names)));
      json.set("accountPolicy", document(allow("ReadEvidence", roles.account(), "*")));
      json.putArray("calledWithoutPermission").add(Roles.WITHOUT_PERMISSION);
      return pretty(json);
    }
  },
  /** A Terraform module: the role of an account, and the policy of where the collection starts. */
  TERRAFORM {
    @Override
    public String write(Roles roles, RoleNames names) {
      return """
      # Written by "plumbline permissions --as terraform". Apply the role in every account that is
      # read, and attach the policy where the collection starts: it allows to assume the role.
      # %s, which is called in every account, needs no permission.

      variable "trusted_account" {
        type        = string
        description = "The account the collection starts from, twelve digits"
      %s}

      variable "external_id" {
        type        = string
        description = "The external id that the collection names"
      %s}

      resource "aws_iam_role" "plumbline_reader" {
        name                 = "%s"
        max_session_duration = 3600
        assume_role_policy = jsonencode({
          Version = "2012-10-17"
          Statement = [{
            Effect    = "Allow"
            Action    = "sts:AssumeRole"
            Principal = { AWS = "arn:aws:iam::${var.trusted_account}:root" }
            Condition = { StringEquals = { "sts:ExternalId" = var.external_id } }
          }]
        })
      }

      resource "aws_iam_role_policy" "plumbline_reader" {
        name = "read-evidence"
        role = aws_iam_role.plumbline_reader.id
        policy = jsonencode({
          Version = "2012-10-17"
          Statement = [{
            Effect = "Allow"
            Action = [
      %s
            ]
            Resource = "*"
          }]
        })
      }

      resource "aws_iam_policy" "plumbline_start" {
        name = "PlumblineStart"
        policy = jsonencode({
          Version = "2012-10-17"
          Statement = [
            {
              Effect = "Allow"
              Action = [
      %s
              ]
              Resource = "*"
            },
            {
              Effect   = "Allow"
              Action   = "sts:AssumeRole"
              Resource = "arn:aws:iam::*:role/%s"
            },
          ]
        })
      }
      """
          .formatted(
              Roles.WITHOUT_PERMISSION,
              hclDefault(names.trusted()),
              hclDefault(names.externalId()),
              names.role(),
              quoted(roles.account(), "        "),
              quoted(roles.starting(), "          "),
              names.role());
    }
  },
  /** A CloudFormation template of the account's role, for a service-managed StackSet. */
  STACKSET {
    @Override
    public String write(Roles roles, RoleNames names) {
      return """
      # Written by "plumbline permissions --as stackset". Roll it out with a service-managed StackSet.
      # Such a StackSet leaves the management account out, which reads itself with its own credentials:
      # "plumbline permissions --as iam" prints what those have to be allowed. Wherever the collection
      # starts, its credentials have to be allowed this too, and the role has to trust their account:
      #   {"Effect": "Allow", "Action": "%s", "Resource": "arn:aws:iam::*:role/%s"}
      # %s, which is called in every account, needs no permission.
      AWSTemplateFormatVersion: "2010-09-09"
      Description: The role with which Plumbline reads evidence
      Parameters:
        TrustedAccount:
          Type: String
          AllowedPattern: "[0-9]{12}"
          Description: The account the collection starts from
      %s  ExternalId:
          Type: String
          MinLength: 2
          Description: The external id that the collection names
      %sResources:
        PlumblineReader:
          Type: AWS::IAM::Role
          Properties:
            RoleName: %s
            MaxSessionDuration: 3600
            AssumeRolePolicyDocument:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Action: sts:AssumeRole
                  Principal:
                    AWS: !Sub "arn:${AWS::Partition}:iam::${TrustedAccount}:root"
                  Condition:
                    StringEquals:
                      sts:ExternalId: !Ref ExternalId
            Policies:
              - PolicyName: read-evidence
                PolicyDocument:
                  Version: "2012-10-17"
                  Statement:
                    - Effect: Allow
                      Resource: "*"
                      Action:
      %s
      """
          .formatted(
              Roles.ASSUME,
              names.role(),
              Roles.WITHOUT_PERMISSION,
              yamlDefault(names.trusted()),
              yamlDefault(names.externalId()),
              names.role(),
              roles.account().stream()
                  .map(action -> " ".repeat(18) + "- " + action)
                  .collect(Collectors.joining("\n")));
    }
  };

  /** The text of the form, without what is not known yet. */
  public abstract String write(Roles roles, RoleNames names);

  private static ObjectNode starting(Roles roles, RoleNames names) {
    ObjectNode document = document(allow("ReadEvidence", roles.starting(), "*"));
    ((ArrayNode) document.get("Statement"))
        .add(allow("AssumeReaders", List.of(Roles.ASSUME), "arn:aws:iam::*:role/" + names.role()));
    return document;
  }

  private static ObjectNode document(ObjectNode statement) {
    ObjectNode document = JsonNodeFactory.instance.objectNode().put("Version", "2012-10-17");
    document.putArray("Statement").add(statement);
    return document;
  }

  private static ObjectNode allow(String id, Collection<String> actions, String resource) {
    ObjectNode statement =
        JsonNodeFactory.instance.objectNode().put("Sid", id).put("Effect", "Allow");
    ArrayNode list = statement.putArray("Action");
    actions.forEach(list::add);
    return statement.put("Resource", resource);
  }

  private static ObjectNode trust(String trusted, RoleNames names) {
    ObjectNode statement =
        JsonNodeFactory.instance
            .objectNode()
            .put("Effect", "Allow")
            .put("Action", "sts:AssumeRole");
    statement.putObject("Principal").put("AWS", "arn:aws:iam::" + trusted + ":root");
    names
        .externalId()
        .ifPresent(
            id ->
                statement
                    .putObject("Condition")
                    .putObject("StringEquals")
                    .put("sts:ExternalId", id));
    return document(statement);
  }

  private static String pretty(ObjectNode json) {
    try {
      return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(json)
          + '\n';
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts is JSON", e);
    }
  }

  private static String quoted(Collection<String> actions, String indent) {
    return actions.stream()
        .map(action -> indent + '"' + action + "\",")
        .collect(Collectors.joining("\n"));
  }

  private static String hclDefault(Optional<String> value) {
    return value.map(text -> "  default     = \"" + text + "\"\n").orElse("");
  }

  private static String yamlDefault(Optional<String> value) {
    return value.map(text -> "    Default: \"" + text + "\"\n").orElse("");
  }
}

package dev.plumbline.collectors.aws.sts;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The role to read other accounts with.
 *
 * @param name its name, the same in every account
 * @param externalId the external id its trust policy asks for, if it asks for one
 * @param sessionName the name under which CloudTrail shows the calls
 */
public record Role(String name, Optional<String> externalId, String sessionName) {
  public Role {
    requireNonNull(name, "name is null");
    requireNonNull(externalId, "externalId is null");
    requireNonNull(sessionName, "sessionName is null");
  }

  String arn(String partition, String account) {
    return "arn:" + partition + ":iam::" + account + ":role/" + name;
  }
}
